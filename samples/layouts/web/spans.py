"""Spans: an editor's article in which every few words stand in a span, rows in divs of sections."""

from collections.abc import Sequence
from html import escape

from ...blocks import Block, Cell, Grid, Line
from ...document import SampleDocument
from .table import rows, spans

_PAGE = """<!doctype html><html lang="zh"><head><meta charset="UTF-8">
<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{published}">
<script type="application/ld+json">{{"headline": "{title}"}}</script></head>
<body><header><nav>
<ul><li><a href="/">首页</a></li><li><a href="/zw">公开</a></li></ul></nav></header>
<main><section><h1>{title}</h1>
<div class="share"><span>分享：</span><button>微信</button></div>
<div class="UEditor">{content}</div></section>
<aside><h3>相关文件</h3><ul><li><a href="1">关于做好有关工作的通知</a></li>
<li><a href="2">关于公布有关名单的公告</a></li></ul></aside></main>
<footer><p>主办单位：{place}人民政府办公室</p></footer></body></html>
"""
_WORDS = 5


def write_spans(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8."""
    return _PAGE.format(
        title=escape(document.titles[0]),
        published=document.published or document.issued or "",
        place=document.jurisdiction,
        content="\n".join(map(_block, blocks)),
    ).encode()


def _block(block: Block) -> str:
    match block:
        case Line(style="page"):
            return "<p><br/></p>"
        case Line(text, "heading"):
            return f"<h3>{_spans(text)}</h3>"
        case Line(text):
            return f'<section><p style="text-indent:2em">{_spans(text)}</p></section>'
        case Grid():
            body = "\n".join(f"<tr class=firstRow>{row}</tr>" for row in rows(block, _cell))
            return f'<div style="overflow-x:auto"><table><tbody>{body}</tbody></table></div>'


def _spans(text: str) -> str:
    words = (text[i : i + _WORDS] for i in range(0, len(text), _WORDS))
    return "".join(
        f'<span style="font-size:16px"><font>{escape(word)}</font></span>' for word in words
    )


def _cell(cell: Cell) -> str:
    lines = cell.text.split("\n")
    inner = "".join(f"<div><strong>{_spans(line)}</strong></div>" for line in lines)
    return f"<td{spans(cell)} valign=middle>{inner}</td>"
