"""OpenDocument files written by hand, to hold what no library would write."""

import zipfile
from io import BytesIO

_NAMES = {
    "office": "office", "text": "text", "table": "table", "style": "style", "meta": "meta",
    "draw": "drawing", "fo": "xsl-fo-compatible", "svg": "svg-compatible", "manifest": "manifest",
}  # fmt: skip
SPACES = " ".join(
    [f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in _NAMES.items()]
    + [
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
    ]
)
TEXT = "application/vnd.oasis.opendocument.text"
SHEET = "application/vnd.oasis.opendocument.spreadsheet"


def odt(body: str, *, automatic: str = "", attributes: str = "", **parts: str) -> bytes:
    """A text with this body and these automatic styles; further parts (styles, meta) by name."""
    content = f"<office:text {attributes}>{body}</office:text>"
    return _file(TEXT, content, automatic, parts)


def ods(body: str, *, automatic: str = "") -> bytes:
    """A spreadsheet of these tables."""
    return _file(SHEET, f"<office:spreadsheet>{body}</office:spreadsheet>", automatic, {})


def _file(media_type: str, body: str, automatic: str, parts: dict[str, str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), media_type)
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body>{body}</office:body>"
            "</office:document-content>",
        )
        for name, content in parts.items():
            path = "META-INF/manifest.xml" if name == "manifest" else f"{name}.xml"
            archive.writestr(path, f"<office:document {SPACES}>{content}</office:document>")
    return out.getvalue()


def p(content: str = "", style: str = "") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def h(content: str, level: int = 1, style: str = "") -> str:
    """A heading."""
    return f'<text:h text:style-name="{style}" text:outline-level="{level}">{content}</text:h>'


def style(name: str, properties: str = "", family: str = "paragraph", more: str = "") -> str:
    """A style."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>{properties}'
        "</style:style>"
    )


def td(content: str = "", attributes: str = "") -> str:
    """A cell; plain text becomes a paragraph."""
    inner = content if content.startswith("<") else p(content)
    return f"<table:table-cell {attributes}>{inner}</table:table-cell>"


def tr(*cells: str, attributes: str = "") -> str:
    """A row; a cell that is no element becomes one."""
    inner = "".join(cell if cell.startswith("<") else td(cell) for cell in cells)
    return f"<table:table-row {attributes}>{inner}</table:table-row>"


def table(*rows: str, name: str = "表1", attributes: str = "") -> str:
    """A table or a sheet."""
    return f'<table:table table:name="{name}" {attributes}>{"".join(rows)}</table:table>'


def span(rows: int = 1, columns: int = 1) -> str:
    """The attributes of a merged cell."""
    return f'table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"'


COVERED = "<table:covered-table-cell/>"


def items(*content: str, style: str = "", attributes: str = "") -> str:
    """A list."""
    inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in content)
    named = f'text:style-name="{style}"' if style else ""
    return f"<text:list {named} {attributes}>{inner}</text:list>"


def level(number: int, form: str, prefix: str = "", suffix: str = "", more: str = "") -> str:
    """A numbered level of a list style."""
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" '
        f'style:num-prefix="{prefix}" style:num-suffix="{suffix}" {more}/>'
    )


def list_style(name: str, *levels: str) -> str:
    """A list style."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'
