"""The records that a document gives: plain data, the shape of `extract --format json`."""

from .assignment import Assignment, Role
from .deadline import Deadline, DeadlineKind
from .document import Citation, DocumentKind, DocumentRecord, JurisdictionRecord, Level, SourceFile
from .evidence import Evidence
from .extraction import Extraction
from .ledger import Disposition, Entry, Ledger
from .task import Task

__all__ = [
    "Assignment",
    "Citation",
    "Deadline",
    "DeadlineKind",
    "Disposition",
    "DocumentKind",
    "DocumentRecord",
    "Entry",
    "Evidence",
    "Extraction",
    "JurisdictionRecord",
    "Ledger",
    "Level",
    "Role",
    "SourceFile",
    "Task",
]
