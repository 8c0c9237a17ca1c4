"""HTML: a report as one page that needs no network."""

import base64
from collections.abc import Sequence
from html import escape
from itertools import groupby

from tiaokuai.queries import (
    Cell,
    Chart,
    Heading,
    Number,
    Paragraph,
    Part,
    Report,
    Share,
    Sum,
    Table,
)

from ..template import asset, style_policy
from .chart import draw
from .text import cell_text


def report_page(report: Report) -> str:
    """The report as a complete page; equal input, equal text. It holds no script.

    Raises TiaokuaiError where it has charts and no Chinese font is installed.
    """
    style = asset("documents", "page.css")
    subtitle = f'<p class="subtitle">{escape(report.subtitle)}</p>\n' if report.subtitle else ""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{style_policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(report.title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(report.title)}</h1>\n{subtitle}{_body(report.parts)}"
        "</main>\n</body>\n</html>\n"
    )


def _body(parts: Sequence[Part]) -> str:
    pieces = []
    for items, run in groupby(parts, lambda part: isinstance(part, Paragraph) and part.item):
        text = "".join(map(_part, run))
        pieces.append(f"<ul>\n{text}</ul>\n" if items else text)
    return "".join(pieces)


def _part(part: Part) -> str:
    if isinstance(part, Heading):
        return f"<h{part.level + 1}>{escape(part.text)}</h{part.level + 1}>\n"
    if isinstance(part, Paragraph):
        text = "".join(map(_shown, part.runs))
        return f"<li>{text}</li>\n" if part.item else f"<p>{text}</p>\n"
    return _table(part) if isinstance(part, Table) else _chart(part)


def _shown(cell: Cell) -> str:
    """Words as they are; a number in bold, with its question on pointing at it."""
    if isinstance(cell, Number):
        return f'<b title="{escape(_origin(cell))}">{cell}</b>'
    return escape(cell_text(cell)).replace("\n", "<br>")


def _origin(number: Number) -> str:
    if isinstance(number, Share):
        return f"{number.part} ÷ {number.whole}"
    if isinstance(number, Sum):
        return " + ".join(map(str, number.parts))
    key = "，".join(f"{name}={value}" for name, value in number.key.items())
    return f"{number.question}：{number.column or '行数'}{f'（{key}）' if key else ''}"


def _table(table: Table) -> str:
    head = "".join(f"<th>{escape(column.name)}</th>" for column in table.columns)
    rows = "".join(f"<tr>{_cells(table, row)}</tr>\n" for row in table.rows)
    note = f'<p class="note">{escape(table.note)}</p>\n' if table.note else ""
    caption = f"<figcaption>{escape(table.caption)}</figcaption>"
    if not table.rows:
        return f"<figure>{caption}<p>（无）</p>{note}</figure>\n"
    return (
        f"<figure>{caption}\n<table>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n{note}</figure>\n"
    )


def _cells(table: Table, row: tuple[Cell, ...]) -> str:
    return "".join(
        f'<td class="number">{_shown(cell)}</td>' if column.number else f"<td>{_shown(cell)}</td>"
        for column, cell in zip(table.columns, row, strict=True)
    )


def _chart(chart: Chart) -> str:
    drawing = draw(chart, "svg")
    if not drawing:
        return ""
    data = base64.b64encode(drawing).decode()
    return (
        f'<figure><img src="data:image/svg+xml;base64,{data}" alt="{escape(chart.caption)}">'
        f"<figcaption>{escape(chart.caption)}</figcaption></figure>\n"
    )
