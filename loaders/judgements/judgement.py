"""Judgement: one decision of a person; Judgements: all that a build is to obey."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from functools import cached_property
from hashlib import sha256
from typing import Literal, NamedTuple

from ..records import DocumentRecord
from .matching import is_document, is_everywhere

JudgementKind = Literal["unit", "alias", "role", "split", "member", "link"]

READ: tuple[JudgementKind, ...] = ("unit", "alias", "role", "split")
"""The kinds that change what is read from a document; the others bear on the graph alone."""


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """One line of judgements.csv; ontology/codes/judgements.yaml says what each kind decides.

    The fields up to `note` are its columns, "" where a cell is empty. `file` and `line` (from 1)
    say where it stands; two judgements that say the same in two places are equal.
    """

    kind: JudgementKind
    place: str = ""
    document: str = ""
    quote: str = ""
    name: str = ""
    other_name: str = ""
    other_document: str = ""
    other_quote: str = ""
    verdict: str = ""
    by: str = ""
    date: str = ""
    note: str = ""
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)
    comments: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """The comment lines right above it."""

    @property
    def where(self) -> str:
        """file:line, as errors name it; the file alone where it has no lines."""
        return f"{self.file}:{self.line}" if self.line else self.file

    @property
    def names(self) -> list[str]:
        """The names of a split."""
        return [name.strip() for name in self.other_name.split("|") if name.strip()]

    @property
    def said(self) -> tuple[str, ...]:
        """What it decides, without who decided it, when and why."""
        return tuple(str(getattr(self, f.name)) for f in fields(self)[:9])


class Problem(NamedTuple):
    """A line that is not obeyed: where it stands, and why it is not, in one line."""

    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


@dataclass(frozen=True, eq=False)
class Judgements:
    """The decisions that hold, and the lines that could not be obeyed (unclear, contradictory).

    Two are equal when they decide the same of what is read.
    """

    lines: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = ()
    comments: tuple[str, ...] = ()
    """Comment lines after the last judgement."""
    text: str = ""
    """The file as it was read; "" where there is none."""

    def of(self, *kinds: JudgementKind) -> list[Judgement]:
        """The decisions of some kinds, in the order of the file."""
        return [line for line in self.lines if line.kind in kinds]

    def about(self, document: DocumentRecord) -> "Judgements":
        """Those that hold for one document."""
        keys = {line.document for line in self.lines if line.kind != "link"}
        held_keys = {key for key in keys if is_everywhere(key) or is_document(key, document)}
        held = tuple(
            line for line in self.lines if line.kind == "link" or line.document in held_keys
        )
        return self if len(held) == len(self.lines) else Judgements(held)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all that bears on reading a document: equal digests, equal extractions."""
        return _digest(line for line in self.lines if line.kind in READ)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Judgements) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


def _digest(lines: Iterable[Judgement]) -> str:
    # The order of the lines decides nothing, and neither does a line that is said twice.
    said = sorted({"\x1f".join(line.said) for line in lines})
    return sha256("\x1e".join(said).encode()).hexdigest()


NO_JUDGEMENTS = Judgements()
