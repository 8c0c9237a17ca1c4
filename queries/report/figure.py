"""Figure: a number of a report that knows which question gave it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell of the answer to a named question, or the number of its rows.

    `values`: the parameters of the question. `key`: the columns that pick the row, or the rows
    that are counted. `column`: the column of the number; None: the rows are counted.
    """

    value: float
    question: str
    values: Mapping[str, object]
    column: str | None = None
    key: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return said(self.value)


@dataclass(frozen=True, slots=True)
class Sum:
    """Several figures together."""

    parts: tuple[Figure, ...]

    @property
    def value(self) -> float:
        """The sum of the parts, to the sixth decimal."""
        return round(sum(part.value for part in self.parts), 6)

    def __str__(self) -> str:
        return said(self.value)


@dataclass(frozen=True, slots=True)
class Share:
    """One figure as a part of another, in percent to one decimal; 0 where there is no whole."""

    part: Figure | Sum
    whole: Figure

    @property
    def value(self) -> float:
        """The percentage, such as 12.5."""
        return round(100 * self.part.value / self.whole.value, 1) if self.whole.value else 0.0

    def __str__(self) -> str:
        return f"{said(self.value)}%"


Number = Figure | Sum | Share


def said(value: float) -> str:
    """A number as it is printed: two decimals at most, none that are 0."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
