"""Judgements: what people decided, kept in a plain file that wins over every rule."""

from .file import (
    judgement_of,
    merged_judgements,
    parse_judgements,
    read_judgements,
    settled,
    written,
)
from .judgement import NO_JUDGEMENTS, Judgement, JudgementKind, Judgements, Problem

__all__ = [
    "NO_JUDGEMENTS",
    "Judgement",
    "JudgementKind",
    "Judgements",
    "Problem",
    "judgement_of",
    "merged_judgements",
    "parse_judgements",
    "read_judgements",
    "settled",
    "written",
]
