"""Evidence: where in a source a fact stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """One stretch of a document's canonical text (what `tiaokuai text` prints).

    `start`, `end`: code points, 0-based, half-open; `quote` is exactly that slice. Page, table,
    row and column count from 1; None: the format has no such thing. `box` is left, top, right,
    bottom in points from the page's upper left corner.
    """

    start: int
    end: int
    quote: str
    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    box: tuple[float, float, float, float] | None = None
