"""Measure: which share of a sheet's cells is read exactly right from its dump."""

from collections.abc import Sequence

from tiaokuai.loaders import Table, read

from .printer import Shape, Sheet, cells, printed


def rows_read(text: str, header: Sequence[str]) -> list[tuple[str, ...]]:
    """The rows of all tables of a dump, line ends dropped, headers left out."""
    source = read(text.encode(), "dump.txt")
    rows = []
    for block in source.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                shown = row[:1] if row[0].columns > 1 else row
                texts = tuple(cell.text.replace("\n", "").replace(" ", "") for cell in shown)
                if texts != tuple(header):
                    rows.append(texts)
    return rows


def wrong(sheet: Sheet, shape: Shape) -> tuple[float, list[str]]:
    """The share of cells read exactly right, and what is wrong."""
    read = rows_read(printed(sheet, shape), sheet.header)
    told: list[str] = []
    right = total = 0
    wanted = cells(sheet)
    at = 0
    for row in wanted:
        total += len(row)
        near = range(at, min(at + 4, len(read)))
        best = max(near, key=lambda n: (_equal(row, read[n]), -n), default=None)
        found = read[best] if best is not None else ()
        same = _equal(row, found)
        right += same
        if best is not None and same:
            at = best + 1
        if same < len(row):
            told.append(f"want {row}\n  got {found}")
    extra = len(read) - len(wanted)
    if extra > 0:
        told.append(f"{extra} rows too many")
    return right / total, told


def _equal(row: Sequence[str], found: Sequence[str]) -> int:
    if len(row) != len(found):
        return 0
    return sum(a == b for a, b in zip(row, found, strict=True))
