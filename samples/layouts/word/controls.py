"""Wrapped: a form, its rows, cells and words in content controls, fields and smart tags."""

from ...blocks import Cell, Grid
from .file import Word, run

_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a \\h </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


class Wrapped(Word):
    """Each word, cell and row stands inside something that a reader may pass over."""

    def run(self, text: str) -> str:
        """The text cut in pieces, each wrapped in another way."""
        size = max(len(text) // 6, 1)
        pieces = [text[i : i + size] for i in range(0, len(text), size)]
        return '<w:bookmarkStart w:id="1" w:name="_甲"/>' + "".join(
            _WRAPPERS[n % len(_WRAPPERS)].format(run(piece)) for n, piece in enumerate(pieces)
        ) + '<w:bookmarkEnd w:id="1"/>'  # fmt: skip

    def cell(self, cell: Cell, column: int, merge: str) -> str:
        """Every other cell in a control."""
        shown = super().cell(cell, column, merge)
        return _control(shown) if column % 2 else shown

    def content(self, text: str) -> str:
        """The lines of a cell in one control."""
        return _control(super().content(text))

    def row(self, grid: Grid, r: int) -> str:
        """Every other row in a control, or in one inside another."""
        row = super().row(grid, r)
        return row if r % 3 == 0 else _control(row if r % 3 == 1 else _control(row))


def _control(inner: str) -> str:
    return (
        '<w:sdt><w:sdtPr><w:alias w:val="内容"/></w:sdtPr><w:sdtContent>'
        f"{inner}</w:sdtContent></w:sdt>"
    )


_SMART = '<w:smartTagPr><w:attr w:name="Year" w:val="2024"/></w:smartTagPr>'
_WRAPPERS = (
    "{0}",
    f'<w:smartTag w:element="chsdate">{_SMART}{{0}}</w:smartTag>',
    _control("{0}"),
    _FIELD,
    '<w:fldSimple w:instr=" DOCPROPERTY a ">{0}</w:fldSimple>',
    '<w:hyperlink w:anchor="_甲">{0}</w:hyperlink>',
    '<mc:AlternateContent><mc:Choice Requires="wps">{0}</mc:Choice>'
    "<mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>",
    '<w:customXml w:element="a">{0}</w:customXml>',
)
