"""Uneven: a table whose lines were dragged, so that no two rows share their columns exactly."""

from ...blocks import Grid
from .file import Word, placed

_WIDTH = 1500
_DRAGGED = 60
"""Twentieths of a point: a column, and how far its edge is off in every other row."""


class Uneven(Word):
    """Each column has a thin one beside it; rows take it before or after; margins are cells."""

    def table(self, grid: Grid) -> str:
        """The grid has a thin column at each edge."""
        pair = f'<w:gridCol w:w="{_WIDTH - _DRAGGED}"/><w:gridCol w:w="{_DRAGGED}"/>'
        rows = "".join(self.row(grid, r) for r in range(len(grid.rows)))
        columns = f'<w:gridCol w:w="{_DRAGGED}"/>{pair * grid.width}'
        return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"

    def row(self, grid: Grid, r: int) -> str:
        """Odd rows begin and end a thin column later than even ones."""
        merged = {c for c, cell, _ in placed(grid, r) if cell.rowspan > 1}
        late = bool(r % 2) and not merged
        before = '<w:gridBefore w:val="1"/>' if late else ""
        after = "" if late else '<w:gridAfter w:val="1"/>'
        cells = "".join(
            self._cell(cell.text, 2 * cell.colspan, merge) for _, cell, merge in placed(grid, r)
        )
        header = "<w:tblHeader/>" if r < grid.header else ""
        return f"<w:tr><w:trPr>{before}{after}{header}</w:trPr>{cells}</w:tr>"

    def _cell(self, text: str, columns: int, merge: str) -> str:
        down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
        inner = "<w:p/>" if merge == "continue" else self.content(text)
        span = f'<w:gridSpan w:val="{columns}"/>'
        return f"<w:tc><w:tcPr>{span}{down}</w:tcPr>{inner}</w:tc>"
