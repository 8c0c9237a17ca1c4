"""Part: what one page shows of a table without lines between its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .columns import split
from .header import Header, header_of
from .lines import Line, middle_of
from .region import Region


@dataclass
class Part:
    """A page's share: its header, each column's lines below, those over several columns."""

    header: Header | None
    columns: list[list[Line]]
    alone: list[Line]
    heads: list[Line]
    top: float
    bottom: float
    borders: list[float] = field(default_factory=list)

    @property
    def ys(self) -> list[float]:
        """The ends of the rows below the header."""
        return [self.header.bottom if self.header else self.top, *self.borders, self.bottom]


def part_of(region: Region, xs: Sequence[float]) -> Part:
    """The share of a region, its columns parted at `xs`."""
    columns, wide = split(region.lines, xs[1:-1])
    heights = [middle_of(line) for column in columns for line in column]
    alone = [
        line for line in wide if all(abs(y - middle_of(line)) > 0.8 * line.em for y in heights)
    ]
    heads = [line for line in wide if line not in alone]
    header = header_of(columns, heads, alone, xs)
    start = header.bottom if header else 0.0
    return Part(
        header,
        [[line for line in column if middle_of(line) > start] for column in columns],
        [line for line in alone if middle_of(line) > start],
        heads,
        min(line.box[1] for line in region.lines),
        max(line.box[3] for line in region.lines),
    )
