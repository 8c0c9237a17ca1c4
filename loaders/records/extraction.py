"""Extraction: all that one document gave."""

from dataclasses import dataclass, field

from .document import DocumentRecord
from .ledger import Ledger
from .task import Task


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document's own facts, its tasks, the ledger that accounts for every line, and warnings."""

    document: DocumentRecord
    tasks: list[Task]
    ledger: Ledger
    warnings: list[str] = field(default_factory=list)
