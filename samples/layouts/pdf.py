"""PDF: pages of text and tables, in a font that the file does not hold."""

from collections.abc import Callable, Sequence

from ..blocks import Block, Grid, Line
from ..document import SampleDocument
from .pdf_open import OpenPrinter
from .pdf_sheet import Sheet, wrap
from .pdf_table import Printer

_A4 = (595.3, 841.9)
_A4_LANDSCAPE = (841.9, 595.3)
_A3_LANDSCAPE = (1190.6, 841.9)
_B5 = (498.9, 708.7)
_SIZE = 14.0
_LEADING = 24.0
_SHARES = {"number": 1.2, "text": 8.0, "heading1": 2.5, "heading2": 2.5, "deadline": 2.2}
_SHARE = 3.0
"""A column's share of the width, by what it holds."""


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """A4, every cell ruled."""
    return _write(Sheet(_A4, 72), document, blocks)


def write_landscape(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """A4 on its side, every cell ruled."""
    return _write(Sheet(_A4_LANDSCAPE, 60), document, blocks)


def write_plain(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """A4, lines between the rows but none between the columns."""
    return _write(Sheet(_A4, 72), document, blocks, _rows)


def write_a3(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """A3 on its side, every cell ruled."""
    return _write(Sheet(_A3_LANDSCAPE, 80), document, blocks)


def write_three_lines(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """A4, a line above, below and under the header (三线表), cells set to the middle."""

    def printer(sheet: Sheet, grid: Grid, shares: Sequence[float]) -> OpenPrinter:
        return OpenPrinter(sheet, grid, shares, "three", middle=True, gap=8)

    return _write(Sheet(_A4, 60), document, blocks, printer)


def write_no_rules(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """A4, no line at all, cells set to the top."""

    def printer(sheet: Sheet, grid: Grid, shares: Sequence[float]) -> OpenPrinter:
        return OpenPrinter(sheet, grid, shares, "none", middle=False, gap=8)

    return _write(Sheet(_A4, 60), document, blocks, printer)


def _ruled(sheet: Sheet, grid: Grid, shares: Sequence[float]) -> Printer:
    return Printer(sheet, grid, shares, vertical=True)


def _rows(sheet: Sheet, grid: Grid, shares: Sequence[float]) -> Printer:
    return Printer(sheet, grid, shares, vertical=False)


def write_prose(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """B5 with a running head."""
    return _write(Sheet(_B5, 60, f"{document.jurisdiction}人民政府公报"), document, blocks)


def _write(
    sheet: Sheet,
    document: SampleDocument,
    blocks: Sequence[Block],
    printer: Callable[[Sheet, Grid, Sequence[float]], Printer | OpenPrinter] | None = None,
) -> bytes:
    for block in blocks:
        match block:
            case Grid():
                keys = [c.key for c in document.columns] if block.task_table else []
                shares = [_SHARES.get(key, _SHARE) for key in keys] or [1.0] * block.width
                (printer or _ruled)(sheet, block, shares).print()
            case Line(style="page"):
                sheet.turn()
            case Line():
                _line(sheet, block)
    return sheet.data()


def _line(sheet: Sheet, line: Line) -> None:
    indent = 2 * _SIZE if line.style in {"body", "heading"} else 0.0
    for n, words in enumerate(wrap(line.text, sheet.right - sheet.left, _SIZE, indent)):
        if sheet.rest < _LEADING:
            sheet.turn()
        y = sheet.y - _SIZE
        match line.style:
            case "title":
                sheet.text((sheet.left + sheet.right) / 2, y, words, _SIZE, "middle")
            case "right":
                sheet.text(sheet.right, y, words, _SIZE, "end")
            case _:
                sheet.text(sheet.left + (0.0 if n else indent), y, words, _SIZE)
        sheet.y -= _LEADING
