"""Tables as lines of values: with commas or tabs, as spreadsheets save and databases print them."""

import csv
from collections.abc import Sequence
from io import StringIO

from ..blocks import Block, Grid, Line
from ..document import SampleDocument


def write_csv(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """Values with commas, in GBK as a Chinese Excel saves them; lines in quoted cells."""
    return _write(blocks, ",").encode("gb18030")


def write_tsv(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """Values with tabs, in UTF-16 as Excel's Unicode text; lines in quoted cells."""
    return _write(blocks, "\t").encode("utf-16")


def _write(blocks: Sequence[Block], delimiter: str) -> str:
    """A merged cell stands in its first place; the others are empty."""
    width = max(block.width for block in blocks if isinstance(block, Grid))
    out = StringIO()
    write = csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerow
    for block in blocks:
        if isinstance(block, Line):
            if block.text:
                write([block.text, *[""] * (width - 1)])
        else:
            for row in block.rows:
                write([cell.text if cell else "" for cell in row])
    return out.getvalue()
