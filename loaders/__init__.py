"""Loaders: a file → one document model → task records with evidence."""

from .deadline import is_deadline, read_deadline
from .extract import extract, extract_file, read_file
from .formats import read
from .formats.archive import Member, members
from .leftover import left_over
from .passage import Passage, Span
from .records import (
    Assignment,
    Citation,
    Deadline,
    DeadlineKind,
    Disposition,
    DocumentKind,
    DocumentRecord,
    Entry,
    Evidence,
    Extraction,
    JurisdictionRecord,
    Ledger,
    Level,
    Role,
    SourceFile,
    Task,
)
from .source import Block, Cell, Paragraph, Place, Source, Table
from .units import Share, Unit, assign, is_units, looks_like_unit, merge, resolve
from .writer import RawCell, Writer

__all__ = [
    "Assignment",
    "Block",
    "Cell",
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
    "Member",
    "Paragraph",
    "Passage",
    "Place",
    "RawCell",
    "Role",
    "Share",
    "Source",
    "SourceFile",
    "Span",
    "Table",
    "Task",
    "Unit",
    "Writer",
    "assign",
    "extract",
    "extract_file",
    "is_deadline",
    "is_units",
    "left_over",
    "looks_like_unit",
    "members",
    "merge",
    "read",
    "read_deadline",
    "read_file",
    "resolve",
]
