"""Revised: a draft that has gone round, with all its changes still tracked."""

from ...blocks import Cell, Grid, Line
from .file import Word, placed, run

_WHO = 'w:id="{}" w:author="审稿人" w:date="2024-03-01T09:00:00Z"'


class Revised(Word):
    """Words put in and taken out, moved paragraphs, rows, columns and comments."""

    def __init__(self) -> None:
        super().__init__()
        self._changes = 0
        comment = f"<w:p>{run('请核对')}</w:p>"
        self.parts["comments"] = f"<w:comment {self._who()}>{comment}</w:comment>"

    def _who(self) -> str:
        self._changes += 1
        return _WHO.format(self._changes)

    def _deleted(self, text: str) -> str:
        inner = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
        return f"<w:del {self._who()}>{inner}</w:del>"

    def line(self, line: Line) -> str:
        """Before a title, a paragraph that was moved away; before another, one taken out."""
        if line.style == "page":
            return super().line(line)
        mark = f"<w:rPr><w:del {self._who()}/></w:rPr>"
        gone = self._deleted("各级各部门要高度重视，抓好落实。")
        if line.style == "title":
            mark = f"<w:rPr><w:moveFrom {self._who()}/></w:rPr>"
            gone = f"<w:moveFrom {self._who()}>{run('关于此事的原标题')}</w:moveFrom>"
        before = f"<w:p><w:pPr>{mark}</w:pPr>{gone}</w:p>"
        return before + super().line(line)

    def run(self, text: str) -> str:
        """The words in three parts, the middle one put in where others were taken out."""
        if not text:
            return ""
        first, last = len(text) // 3, len(text) - len(text) // 3
        new = f"<w:ins {self._who()}>{run(text[first:last])}</w:ins>"
        comment = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
        noted = '<w:r><w:commentReference w:id="1"/></w:r>'
        return (
            run(text[:first]) + self._deleted("12月") + comment[0] + new + comment[1] + noted
            + '<w:proofErr w:type="spellStart"/>' + run(text[last:])
        )  # fmt: skip

    def row(self, grid: Grid, r: int) -> str:
        """After each row of data one that was taken out; every other row was put in."""
        row = super().row(grid, r)
        if r % 2:
            row = row.replace("</w:trPr>", f"<w:ins {self._who()}/></w:trPr>", 1)
        if r < grid.header or any(merge for _, _, merge in placed(grid, r)):
            return row
        cells = "".join(
            f"<w:tc><w:tcPr/><w:p>{self._deleted('已撤销')}</w:p></w:tc>" for _ in range(grid.width)
        )
        return f"{row}<w:tr><w:trPr><w:del {self._who()}/></w:trPr>{cells}</w:tr>"

    def cell(self, cell: Cell, column: int, merge: str) -> str:
        """The cell, and before those of the second column one of a column taken out."""
        shown = super().cell(cell, column, merge)
        if column != 1:
            return shown
        gone = f"<w:p>{self._deleted('旧列')}</w:p>"
        return f"<w:tc><w:tcPr><w:cellDel {self._who()}/></w:tcPr>{gone}</w:tc>{shown}"
