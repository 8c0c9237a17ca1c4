"""Framed: the page in a table that only arranges it, titles in boxes, and what is not shown."""

from collections.abc import Sequence

from ...blocks import Block, Line
from .file import Word, run

_HIDDEN = (
    '<w:style w:type="character" w:styleId="ych"><w:name w:val="隐藏字"/><w:rPr><w:vanish/></w:rPr>'
    '</w:style><w:style w:type="character" w:styleId="ycb"><w:name w:val="隐藏字之二"/>'
    '<w:basedOn w:val="ych"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ycd"><w:name w:val="隐藏段"/><w:rPr><w:vanish/></w:rPr>'
    "</w:style>"
)
_BOX = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx>'
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
)


class Framed(Word):
    """One cell holds the document; hidden words stand between the others; a note below."""

    def __init__(self) -> None:
        super().__init__()
        self.parts["styles"] = _HIDDEN
        note = f'<w:footnote w:id="2"><w:p>{run("指本年度。")}</w:p></w:footnote>'
        self.parts["footnotes"] = note
        self._runs = 0

    def body(self, blocks: Sequence[Block]) -> str:
        """The document in the only cell of a table."""
        cell = f"<w:tc><w:tcPr/>{super().body(blocks)}<w:p/></w:tc>"
        return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl><w:p/>"

    def line(self, line: Line) -> str:
        """A title stands in a box, above a paragraph that is hidden by its style."""
        shown = super().line(line)
        if line.style != "title":
            return shown
        hidden = Word.paragraph(self, "内部编号甲", '<w:pStyle w:val="ycd"/>')
        return f"<w:p><w:r>{_BOX.format(shown)}</w:r></w:p>{hidden}"

    def run(self, text: str) -> str:
        """The words with others that are hidden, each time in another way."""
        ways = ("<w:vanish/>", '<w:rStyle w:val="ych"/>', '<w:rStyle w:val="ycb"/>')
        self._runs += 1
        hidden = run("不示", ways[self._runs % len(ways)])
        note = '<w:r><w:footnoteReference w:id="2"/></w:r>' if self._runs == 1 else ""
        half = len(text) // 2
        return run(text[:half]) + hidden + run(text[half:]) + note if text else ""
