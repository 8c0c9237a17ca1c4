"""Plain text: one paragraph a line, the way a web page is copied."""

from collections.abc import Sequence

from ..blocks import Block, Grid, Line
from ..document import SampleDocument


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 text; a new page leaves its number behind, small tables have tabs between cells."""
    lines: list[str] = []
    page = 1
    for block in blocks:
        match block:
            case Line(style="page"):
                lines += ["", f"— {page} —", ""]
                page += 1
            case Line(text, "title"):
                lines.append(text)
            case Line(text, "right"):
                lines.append(f"{text}        ")
            case Line(text):
                lines.append(f"　　{text}")
            case Grid(rows):
                lines += ["\t".join(cell.text if cell else "" for cell in row) for row in rows]
    return "\n".join([*lines, ""]).encode()
