"""Question: a named question with its form and, where it was asked, the answer as a table."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote, urlencode

from tiaokuai.queries import Answer, Query

from .forms import Choices, field, lists
from .frame import framed

_SHOWN = 500
"""Rows on the page; all of them are in what is downloaded."""

_LONG = 24
"""Code points from which on a cell needs room."""

_TASK = re.compile(r"\S.*#\d+")
"""How the id of a task looks."""


def question_page(
    query: Query,
    values: Mapping[str, str],
    choices: Choices,
    answer: Answer | None = None,
    error: str = "",
) -> str:
    """The form of a question with the values that were given, and below it the answer or error."""
    fields = "".join(field(p, values.get(p.name, ""), choices) for p in query.parameters)
    form = (
        f'<form class="ask" action="/question/{query.name}"><div class="fields">{fields}</div>'
        "<button>查询</button></form>\n"
    )
    body = (
        f'<h1>{escape(query.purpose.zh)}</h1>\n<p class="soft">{escape(query.purpose.en)} '
        f"<code>{query.name}</code></p>\n{form if query.parameters else ''}"
        + (f'<p class="error">{escape(error)}</p>\n' if error else "")
        + (_answered(query, values, answer) if answer else "")
        + lists(choices)
    )
    return framed(query.purpose.zh, body)


def _answered(query: Query, values: Mapping[str, str], answer: Answer) -> str:
    asked = urlencode(values)
    downloads = "".join(
        f'<a class="button" href="/question/{query.name}.{format}?{escape(asked)}">{format}</a>'
        for format in ("xlsx", "csv", "json")
    )
    count = len(answer.rows)
    said = f"{count:,} 行" + ("（仅前这些）" if answer.cut else "")
    said += f"，此处显示前 {_SHOWN} 行" if count > _SHOWN else ""
    notes = "".join(f'<p class="soft">理解为 {escape(note)}</p>' for note in answer.notes)
    return f'<div class="bar"><p>{said}</p>{downloads}</div>\n{notes}{_table(query, answer)}'


def _table(query: Query, answer: Answer) -> str:
    if not answer.rows:
        return ""
    meanings = {column.name: column.meaning for column in query.columns}
    head = "".join(
        f'<th title="{escape(meanings[name].en)}">{escape(meanings[name].zh)}'
        f"<small>{escape(name)}</small></th>"
        for name in answer.columns
    )
    return (
        f'<div class="wide"><table><thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{rows(answer.rows[:_SHOWN])}</tbody></table></div>\n"
    )


def rows(found: Sequence[Sequence[object]]) -> str:
    """The rows of a table; the id of a task leads to its lineage."""
    return "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in found)


def _cell(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return f"<td>{'' if value is None else '是' if value else '否'}</td>"
    if isinstance(value, int | float):
        return f'<td class="number">{_number(value)}</td>'
    if isinstance(value, list):
        return f"<td>{'<br>'.join(escape(str(item)) for item in value)}</td>"
    text = str(value)
    shown = escape(text).replace("\n", "<br>")
    if _TASK.fullmatch(text):
        shown = f'<a href="/lineage?task={quote(text)}">{shown}</a>'
    return f'<td class="long">{shown}</td>' if len(text) > _LONG else f"<td>{shown}</td>"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
