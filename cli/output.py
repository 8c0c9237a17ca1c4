"""Output: data to stdout or to a file, in the format asked for."""

import json
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from unicodedata import east_asian_width

import typer

from tiaokuai.ontology import TiaokuaiError


class RowFormat(StrEnum):
    """The shapes that rows of a result can be printed in."""

    table = "table"
    csv = "csv"
    json = "json"
    md = "md"
    xlsx = "xlsx"


OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", help="Write to this file instead of stdout.")
]
RowFormatOption = Annotated[RowFormat, typer.Option("--format", help="How to print the rows.")]

Row = Sequence[object]


def emit(data: str | bytes, output: Path | None) -> None:
    """Write `data` to `output`, or to stdout; bytes are not written to a terminal."""
    content = data.encode("utf-8") if isinstance(data, str) else data
    if output is not None:
        try:
            output.write_bytes(content)
        except OSError as error:
            raise TiaokuaiError(f"cannot write: {error.strerror}", where=str(output)) from error
        return
    if isinstance(data, bytes) and sys.stdout.isatty():
        raise TiaokuaiError("this format is binary", todo="name a file with -o")
    sys.stdout.buffer.write(content)
    if isinstance(data, str) and not data.endswith("\n"):
        sys.stdout.buffer.write(b"\n")
    sys.stdout.flush()


def emit_rows(
    columns: Sequence[str], rows: Sequence[Row], kind: RowFormat, output: Path | None
) -> None:
    """Write rows under their column names; the order of both is kept."""
    emit(written_rows(columns, rows, kind), output)


def written_rows(columns: Sequence[str], rows: Sequence[Row], kind: RowFormat) -> str | bytes:
    """The rows under their column names as a text, or as the bytes of a workbook."""
    return _WRITERS[kind](columns, rows)


def clipped(text: str, letters: int = 48) -> str:
    """A text as long as a line of a terminal has room for, beside others."""
    return text if len(text) <= letters else f"{text[: letters - 1]}…"


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "、".join(_text(item) for item in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return str(value)


def _table(columns: Sequence[str], rows: Sequence[Row]) -> str:
    cells = [[_text(value) for value in row] for row in rows]
    return _fitted(columns, cells) if sys.stdout.isatty() else _aligned(columns, cells)


def _aligned(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their text: for programs and files, where nothing is to be cut."""
    lines = [columns, *([cell.replace("\n", " ") for cell in row] for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    return "".join(
        "  ".join(
            cell + " " * (w - _width(cell)) for cell, w in zip(line, widths, strict=True)
        ).rstrip()
        + "\n"
        for line in lines
    )


def _width(text: str) -> int:
    """Columns on a terminal: wide characters take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _fitted(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Text folded to the width of the terminal."""
    import io

    from rich.console import Console
    from rich.table import Table

    shown = Table(show_edge=False, header_style="bold")
    for name in columns:
        shown.add_column(name, overflow="fold")
    for row in rows:
        shown.add_row(*row)
    buffer = io.StringIO()
    Console(file=buffer, markup=False, emoji=False, highlight=False).print(shown)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    import csv
    import io

    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_text(value) for value in row] for row in rows)
    return buffer.getvalue()


def _json(columns: Sequence[str], rows: Sequence[Row]) -> str:
    return json.dumps(
        [dict(zip(columns, row, strict=True)) for row in rows],
        ensure_ascii=False,
        indent=1,
        default=str,
    )


def _md(columns: Sequence[str], rows: Sequence[Row]) -> str:
    def line(values: Sequence[str]) -> str:
        cells = (v.replace("|", "\\|").replace("\n", "<br>") for v in values)
        return "| " + " | ".join(cells) + " |"

    body = [line([_text(value) for value in row]) for row in rows]
    return "\n".join([line(columns), "|" + " --- |" * len(columns), *body]) + "\n"


def _xlsx(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    from .workbook import workbook

    return workbook({"结果": (columns, [[_text(v) for v in row] for row in rows])})


_WRITERS: dict[RowFormat, Callable[[Sequence[str], Sequence[Row]], str | bytes]] = {
    RowFormat.table: _table,
    RowFormat.csv: _csv,
    RowFormat.json: _json,
    RowFormat.md: _md,
    RowFormat.xlsx: _xlsx,
}
