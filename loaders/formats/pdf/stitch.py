"""Stitch: the parts of a table that stand on several pages made one table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .grid import Frame
from .stitched import SENTENCE_ENDS, Stitched, goes_on, is_merged, is_rest
from .table import PageCell, PageTable
from .words import is_number
from .wrap import Room

_SAME = 8.0
"""Points: borders no farther apart on two pages are the same column's."""
_HEADER = 3
"""So many rows of a table may be repeated on each page."""
_NUMBERED = 0.6


@dataclass
class Stitch:
    """A table that grows page by page."""

    xs: list[float]
    page: int
    open_bottom: bool
    cells: list[Stitched] = field(default_factory=list)
    height: int = 0
    _first: list[Stitched] = field(default_factory=list)
    _bottom: dict[tuple[int, int], Stitched] = field(default_factory=dict)

    @classmethod
    def begin(cls, table: PageTable) -> "Stitch":
        """The table of the first page."""
        stitch = cls(table.xs, table.page, table.open_bottom)
        stitch._append([_loose(cell) for cell in table.cells], 0)
        stitch._first = list(stitch.cells)
        return stitch

    def takes(self, table: PageTable) -> bool:
        """Has the table of the next page the same columns?"""
        shift = table.xs[0] - self.xs[0]
        moved = [x - shift for x in table.xs]
        return abs(moved[-1] - self.xs[-1]) <= _SAME and (
            _among(moved, self.xs) or _among(self.xs, moved)
        )

    def add(self, table: PageTable) -> None:
        """Go on with the table of the next page."""
        cells = [_loose(cell) for cell in table.cells]
        shift = table.xs[0] - self.xs[0]
        self._settle(cells, [x - shift for x in table.xs])
        header = self._repeated(cells)
        first = [cell for cell in cells if cell.row == header]
        cut = self._is_cut(first, table.open_top and self.open_bottom and not header)
        self._join(cells, first, header, cut)
        self.page, self.open_bottom = table.page, table.open_bottom

    def _append(self, cells: Sequence[Stitched], at: int) -> None:
        for cell in cells:
            cell.row += at
        self.cells += cells
        self.height = max((cell.row + cell.rows for cell in cells), default=self.height)
        last = [*self._bottom.values(), *cells]
        ends = (cell for cell in last if cell.row + cell.rows == self.height)
        self._bottom = {(cell.column, cell.columns): cell for cell in ends}

    def _settle(self, cells: Sequence[Stitched], xs: list[float]) -> None:
        """Columns counted by the borders of both."""
        if len(xs) > len(self.xs):
            _renumber(self.cells, self.xs, xs)
            self.xs = xs
            self._bottom = {(cell.column, cell.columns): cell for cell in self._bottom.values()}
        elif len(xs) < len(self.xs):
            _renumber(cells, xs, self.xs)

    def _repeated(self, cells: Sequence[Stitched]) -> int:
        """How many rows at the top of the page repeat the table's first ones."""
        count = 0
        while count < _HEADER:
            own, new = _row(self._first, count), _row(cells, count)
            if not new or own != new or not any(text for _, _, text in new):
                break
            count += 1
        return count

    def _above(self, cell: Stitched) -> Stitched | None:
        """The cell of the last row that stands over a cell."""
        return self._bottom.get((cell.column, cell.columns))

    def _is_cut(self, first: Sequence[Stitched], open_border: bool) -> bool:
        """Does the first row of the page go on with the last one of the page before?"""
        pairs = [(above, cell) for cell in first if (above := self._above(cell))]
        if len(first) < 2 or len(pairs) < len(first):
            return False
        numbers = self._number_column()
        numbered = False
        for above, cell in pairs:
            if cell.column == numbers and not (above.is_blank and cell.is_blank):
                if not cell.is_blank and not above.is_blank:
                    return False
                numbered = True
        longest, below = max(pairs, key=lambda pair: len(pair[0].text))
        if not below.is_blank and longest.text.endswith(SENTENCE_ENDS):
            return is_rest(pairs)
        open_text = any(goes_on(above, cell) for above, cell in pairs)
        blank = any(cell.is_blank and not above.is_blank for above, cell in pairs)
        return (open_text and (numbered or blank)) or open_border or is_rest(pairs)

    def _number_column(self) -> int | None:
        """The column whose cells number the rows; None where there is none."""
        for column in range(len(self.xs) - 1):
            texts = [c.text for c in self._first if c.column == column and c.columns == 1]
            numbers = [is_number(text) for text in texts]
            if numbers and sum(numbers) >= _NUMBERED * len(numbers):
                return column
        return None

    def _join(
        self, cells: Sequence[Stitched], first: Sequence[Stitched], header: int, cut: bool
    ) -> None:
        """Put the page's cells under those before, the first row's to those they go on with."""
        rest = [cell for cell in cells if cell.row != header]
        offset = self.height - cut
        for cell in first:
            above = self._above(cell)
            merged = cell.rows > 1 and not header and is_merged(above, cell)
            if above is None or not (cut or merged):
                cell.certain &= not cell.is_blank or above is None or above.is_blank
                rest.append(cell)
                continue
            above.parts += cell.parts
            more = cell.rows - cut
            if not more:
                continue
            if header:
                frame = Frame(header + cut, cell.column, more, cell.columns, (0, 0, 0, 0))
                blank = PageCell(cell.parts[0].page, frame, [], Room(0, 0))
                rest.append(Stitched(*frame[:4], [blank], certain=False))
            else:
                above.rows += more
        for cell in rest:
            cell.row += cut and cell.row < header
        self._append(rest, offset)


def _loose(cell: PageCell) -> Stitched:
    return Stitched(*cell.frame[:4], [cell], cell.certain)


def _row(cells: Sequence[Stitched], row: int) -> list[tuple[int, int, str]]:
    """The cells that begin in a row, told by place and words."""
    return sorted((c.column, c.columns, "".join(c.text.split())) for c in cells if c.row == row)


def _among(some: Sequence[float], all_: Sequence[float]) -> bool:
    return all(any(abs(x - y) <= _SAME for y in all_) for x in some)


def _renumber(cells: Sequence[Stitched], old: Sequence[float], new: Sequence[float]) -> None:
    at = [min(range(len(new)), key=lambda n: abs(new[n] - x)) for x in old]
    for cell in cells:
        end = at[cell.column + cell.columns]
        cell.column = at[cell.column]
        cell.columns = end - cell.column
