"""OpenDocument text: real spans, header rows apart, headings in bold."""

from collections.abc import Sequence

from ..blocks import Block, Cell, Line
from ..document import SampleDocument
from .opendocument import package, paragraph, table

_ALIGN = '<style:paragraph-properties fo:text-align="{}"/>'
_STYLES = "".join(
    f'<style:style style:name="{name}" style:family="paragraph">{properties}</style:style>'
    for name, properties in (
        ("body", _ALIGN.format("justify")),
        ("title", _ALIGN.format("center")),
        ("right", _ALIGN.format("end")),
        ("heading", '<style:text-properties fo:font-weight="bold"/>'),
        ("page", '<style:paragraph-properties fo:break-before="page"/>'),
    )
)


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """An .odt file."""
    body = "".join(map(_block, blocks))
    text = f"<office:text>{body}</office:text>"
    return package("application/vnd.oasis.opendocument.text", _STYLES, text)


def _block(block: Block) -> str:
    if isinstance(block, Line):
        return paragraph(block.text, block.style)
    rows = "".join(table(block.rows, block.header, _cell))
    return f"<table:table>{rows}</table:table>"


def _cell(cell: Cell) -> str:
    lines = "".join(paragraph(line) for line in cell.text.split("\n"))
    return f' office:value-type="string">{lines}'
