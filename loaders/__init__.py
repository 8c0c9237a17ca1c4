"""Loaders: a file → one document model → task records with evidence."""

from .convention import with_first_leads
from .deadline import is_deadline, read_deadline
from .extract import extract, extract_file, read_content, read_file
from .formats import read
from .formats.ahead import convert_ahead, converted_ahead, may_need_office
from .formats.archive import Member, members
from .isolation import Crew, FileLimits, can_fork, end_with_parent
from .judgements import (
    NO_JUDGEMENTS,
    Judgement,
    JudgementKind,
    Judgements,
    Problem,
    judgement_of,
    merged_judgements,
    parse_judgements,
    read_judgements,
    settled,
    written,
)
from .judgements.conflicts import conflicts
from .judgements.contradictions import Contradiction, contradictions
from .judgements.judge import judge
from .judgements.matching import (
    is_ambiguous,
    is_document,
    is_everywhere,
    is_place,
    letters,
    ordinals,
)
from .judgements.printed import where_printed
from .leftover import left_over
from .packed import pack, unpack
from .passage import Passage, Span
from .readable import readable
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
from .version import reader_version
from .writer import RawCell, Writer

__all__ = [
    "NO_JUDGEMENTS",
    "Assignment",
    "Block",
    "Cell",
    "Citation",
    "Contradiction",
    "Crew",
    "Deadline",
    "DeadlineKind",
    "Disposition",
    "DocumentKind",
    "DocumentRecord",
    "Entry",
    "Evidence",
    "Extraction",
    "FileLimits",
    "Judgement",
    "JudgementKind",
    "Judgements",
    "JurisdictionRecord",
    "Ledger",
    "Level",
    "Member",
    "Paragraph",
    "Passage",
    "Place",
    "Problem",
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
    "can_fork",
    "conflicts",
    "contradictions",
    "convert_ahead",
    "converted_ahead",
    "end_with_parent",
    "extract",
    "extract_file",
    "is_ambiguous",
    "is_deadline",
    "is_document",
    "is_everywhere",
    "is_place",
    "is_units",
    "judge",
    "judgement_of",
    "left_over",
    "letters",
    "looks_like_unit",
    "may_need_office",
    "members",
    "merge",
    "merged_judgements",
    "ordinals",
    "pack",
    "parse_judgements",
    "read",
    "read_content",
    "read_deadline",
    "read_file",
    "read_judgements",
    "readable",
    "reader_version",
    "resolve",
    "settled",
    "unpack",
    "where_printed",
    "with_first_leads",
    "written",
]
