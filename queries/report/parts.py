"""Parts: what a report is made of, before it is Word, a page or Markdown."""

from dataclasses import dataclass, field
from typing import Literal

from .figure import Number

Cell = str | int | Number | None
"""An int is a running number or a year that was asked for, and counts nothing."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is the highest below the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of words and numbers; `item`: one of a list."""

    runs: tuple[str | Number, ...]
    item: bool = False


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table; `width`: its share of the table's width."""

    name: str
    width: float = 1
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `note`: what stands below it, such as the question that gives its numbers."""

    caption: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of numbers.

    bars: a bar for each label, stacked of the series. months: the same, upright. matrix: a series
    for each row and a label for each column; None where there is nothing.
    """

    kind: Literal["bars", "months", "matrix"]
    caption: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[Number | None, ...]], ...]


Part = Heading | Paragraph | Table | Chart


@dataclass(frozen=True, slots=True)
class Report:
    """A document for people. `landscape`: its pages lie across."""

    title: str
    subtitle: str = ""
    parts: tuple[Part, ...] = field(default_factory=tuple)
    landscape: bool = False
