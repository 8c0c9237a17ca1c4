"""Breaks: an article pasted as lines with <br>, its table in UTF-16."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from ...blocks import Block, Cell, Grid, Line
from ...document import SampleDocument
from .table import rows, spans

_PAGE = """<html><head><meta charset="utf-16"><title>{title}</title></head><body>
<div id="wrap"><div class="nav">
<a href="/">首页</a>|<a href="/zw">政务</a>|<a href="/fw">服务</a></div>
<div class="article-content">{content}</div>
<div class="bottom"><a href="javascript:void(0)">返回顶部</a></div></div></body></html>
"""


def write_breaks(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-16 with a byte order mark, no line ends in the source."""
    content = "".join(_parts(blocks))
    shown = _PAGE.format(title=escape(document.titles[0]), content=content)
    return shown.replace("\n", "").encode("utf-16")


def _parts(blocks: Sequence[Block]) -> Iterator[str]:
    for is_table, group in groupby(blocks, lambda block: isinstance(block, Grid)):
        if is_table:
            yield from (_table(block) for block in group if isinstance(block, Grid))
        else:
            lines = [block.text for block in group if isinstance(block, Line)]
            yield "<br/>".join(f"&emsp;&emsp;{escape(line)}" for line in lines) + "<br><br>"


def _table(grid: Grid) -> str:
    """Header and rows in parts of their own, whose last cells of a group reach to the end."""
    shown = list(rows(grid, _cell))
    head, body = shown[: grid.header], shown[grid.header :]
    parts = [f"<thead>{_rows(head)}</thead>"] if head else []
    return f"<table>{''.join(parts)}<tbody>{_rows(body)}</tbody></table>"


def _rows(shown: Sequence[str]) -> str:
    return "".join(f"<tr>{row}</tr>" for row in shown)


def _cell(cell: Cell) -> str:
    lines = "<br/>".join(escape(line) for line in cell.text.split("\n"))
    return f"<td{spans(cell)}><p>{lines}</p><p>&nbsp;</p></td>"
