"""Word: a document's blocks as WordprocessingML; each shape of file changes a part of it."""

import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO

from ...blocks import Block, Cell, Grid, Line
from ...document import SampleDocument
from ..stable import EPOCH

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in (
        ("w", MAIN),
        ("r", RELATIONS),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("v", "urn:schemas-microsoft-com:vml"),
    )
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = f'xmlns="{PACKAGE}/content-types"'
_LINKS = f'xmlns="{PACKAGE}/relationships"'
_RELS = (
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
)
_ROOTS = {"header": "hdr", "footer": "ftr"}
_ALIGN = {"title": '<w:jc w:val="center"/>', "right": '<w:jc w:val="right"/>'}


class Word:
    """Writes plain paragraphs and tables with vMerge and gridSpan.

    `parts`: further parts by name (styles, numbering, …), the elements that stand in them.
    """

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}

    @classmethod
    def write(cls, document: SampleDocument, blocks: Sequence[Block]) -> bytes:
        """A .docx file."""
        word = cls()
        body = word.body(blocks)
        return word.package(f"<w:body>{body}</w:body>")

    def body(self, blocks: Sequence[Block]) -> str:
        """What the document holds, in order."""
        return "".join(
            self.table(block) if isinstance(block, Grid) else self.line(block) for block in blocks
        )

    def line(self, line: Line) -> str:
        """A paragraph of its own."""
        if line.style == "page":
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        return self.paragraph(line.text, _ALIGN.get(line.style, ""))

    def paragraph(self, text: str, properties: str = "") -> str:
        """A paragraph, also one of a cell."""
        return f"<w:p><w:pPr>{properties}</w:pPr>{self.run(text)}</w:p>"

    def run(self, text: str) -> str:
        """Text inside a paragraph."""
        return run(text)

    def table(self, grid: Grid) -> str:
        """A table."""
        columns = '<w:gridCol w:w="1500"/>' * grid.width
        rows = "".join(self.row(grid, r) for r in range(len(grid.rows)))
        return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"

    def row(self, grid: Grid, r: int) -> str:
        """A row; header rows are marked as such."""
        header = "<w:tblHeader/>" if r < grid.header else ""
        cells = "".join(self.cell(cell, c, merge) for c, cell, merge in placed(grid, r))
        return f"<w:tr><w:trPr>{header}</w:trPr>{cells}</w:tr>"

    def cell(self, cell: Cell, column: int, merge: str) -> str:
        """A cell; `merge` is its vMerge, in whose continuation nothing is printed."""
        span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
        inner = "<w:p/>" if merge == "continue" else self.content(cell.text)
        down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
        return f"<w:tc><w:tcPr>{span}{down}</w:tcPr>{inner}</w:tc>"

    def content(self, text: str) -> str:
        """What stands in a cell: its lines as paragraphs."""
        return "".join(map(self.paragraph, text.split("\n")))

    def package(self, body: str) -> bytes:
        """The file, stored as it is so that its bytes depend on nothing else."""
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in self.files(body).items():
                archive.writestr(zipfile.ZipInfo(name, EPOCH), content)
        return out.getvalue()

    def files(self, body: str) -> dict[str, str]:
        """The contents of the file's parts by their paths."""
        named = [("document", "document.main"), *((name, name) for name in self.parts)]
        types = "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>'
            for name, kind in named
        )
        first = _link("rId1", "officeDocument", "word/document.xml")
        links = "".join(_link(f"rId{n}", p, f"{p}.xml") for n, p in enumerate(self.parts, 1))
        files = {
            "[Content_Types].xml": f"<Types {_TYPES}>{_RELS}{types}</Types>",
            "_rels/.rels": f"<Relationships {_LINKS}>{first}</Relationships>",
            "word/_rels/document.xml.rels": f"<Relationships {_LINKS}>{links}</Relationships>",
            "word/document.xml": f"<w:document {SPACES}>{body}</w:document>",
        }
        for name, content in self.parts.items():
            root = _ROOTS.get(name, name)
            files[f"word/{name}.xml"] = f"<w:{root} {SPACES}>{content}</w:{root}>"
        return files


def _link(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{target}"/>'


def run(text: str, properties: str = "") -> str:
    """A run of text; none for no text."""
    shown = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{shown}</w:r>" if text else ""


def placed(grid: Grid, r: int) -> Iterator[tuple[int, Cell, str]]:
    """The cells of a row with their columns and vMerge; also where those above go on."""
    c = 0
    while c < grid.width:
        top = r
        while grid.rows[top][c] is None:
            top -= 1
        cell = grid.rows[top][c] or Cell("")
        merge = "" if cell.rowspan == 1 else "restart" if top == r else "continue"
        yield c, cell, merge
        c += cell.colspan
