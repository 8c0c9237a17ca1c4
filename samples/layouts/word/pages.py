"""Paged: a table cut by hand into one for each page, the header above each; pages across."""

from collections.abc import Sequence
from itertools import pairwise

from ...blocks import Block, Cell, Grid
from .file import MAIN, RELATIONS, Word, placed, run

_MARK = "<w:r><w:lastRenderedPageBreak/></w:r>"
_ACROSS = (
    '<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rId2"/>'
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>'
)
_STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


class Paged(Word):
    """As the strict form of the format, in sections, with running heads and page numbers."""

    def __init__(self) -> None:
        super().__init__()
        field = f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>'
        self.parts["header"] = f"<w:p>{run('任务分解表（征求意见稿）')}</w:p>"
        self.parts["footer"] = f"<w:p>{run('— ')}{field}{run(' —')}</w:p>"

    def body(self, blocks: Sequence[Block]) -> str:
        """The blocks, a section for the tables."""
        return super().body(blocks) + _SECTION

    def table(self, grid: Grid) -> str:
        """A table for each page, and the mark of the page before the second and later ones."""
        starts = [0, *sorted(grid.pages), len(grid.rows)]
        if not grid.pages and (cut := _middle(grid)):
            starts.insert(1, cut)
        parts = [
            super(Paged, self).table(_part(grid, first, last)) for first, last in pairwise(starts)
        ]
        marked = [part.replace("<w:p>", f"<w:p>{_MARK}", 1) for part in parts[1:]]
        return _ACROSS + "<w:p/>".join([parts[0], *marked]) + _ACROSS

    def files(self, body: str) -> dict[str, str]:
        """The parts in the names of the strict form."""
        files = super().files(body)
        for usual, strict in _STRICT.items():
            files = {name: content.replace(usual, strict) for name, content in files.items()}
        return files


def _middle(grid: Grid) -> int | None:
    """The row nearest to the middle above which all cells end, but for those of groups."""
    ends = (
        r
        for r in range(grid.header + 1, len(grid.rows))
        if all(merge != "continue" or c in grid.groups for c, _, merge in placed(grid, r))
    )
    return min(ends, key=lambda r: abs(2 * r - len(grid.rows)), default=None)


def _part(grid: Grid, first: int, last: int) -> Grid:
    """The rows of one page below the header; cells that began before are printed again."""
    rows: list[list[Cell | None]] = []
    for r in range(first, last):
        row: list[Cell | None] = []
        for c, cell in enumerate(grid.rows[r]):
            top = r
            while cell is None and top > 0 and r == first:
                top -= 1
                cell = grid.rows[top][c]
            if cell is not None:
                left = top + cell.rowspan - r
                text = cell.text if top == r or c in grid.groups else ""
                cell = Cell(text, min(left, last - r), cell.colspan)
            row.append(cell)
        rows.append(row)
    header = grid.rows[: grid.header] if first else []
    return Grid([*header, *rows], grid.header, grid.groups, task_table=grid.task_table)
