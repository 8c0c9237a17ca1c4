"""Printing: a sample document as blocks, in reading order."""

from collections.abc import Iterator

from .blocks import Block, Cell, Grid, Line
from .document import SampleDocument
from .grid import task_grid
from .prose import task_lines


def blocks(document: SampleDocument) -> list[Block]:
    """The whole document in reading order."""
    tasks: list[Block] = [task_grid(document)] if document.columns else list(task_lines(document))
    return [*_text(document, document.letter), *tasks, *_text(document, document.tail)]


def _text(document: SampleDocument, text: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, text.splitlines())):
        if line == "===":
            yield Line("", "page")
        elif line.startswith("[") and line[1:-1] in document.tables:
            table = document.tables[line[1:-1]]
            yield Grid([[Cell(text) for text in row] for row in table], header=1)
        elif line.startswith("# "):
            yield Line(line[2:], "title")
        elif line.startswith("> "):
            yield Line(line[2:], "right")
        else:
            yield Line(line)
