"""Nested: a site of the years when tables held the page, GBK without a declaration."""

from collections.abc import Sequence
from html import escape

from ...blocks import Block, Cell, Grid, Line
from ...document import SampleDocument
from .table import rows, spans

_PAGE = """<HTML><HEAD><TITLE>{title}-{place}政府网</TITLE></HEAD>
<BODY bgColor=#ffffff leftMargin=0>
<TABLE width=1000 border=0 align=center><TR><TD background=img/top.jpg height=120>&nbsp;</TD></TR>
<TR><TD><TABLE width="100%"><TR><TD><A href=/>网站首页</A></TD><TD><A href=/zw/>政务公开</A></TD>
<TD><A href=/bs/>办事服务</A></TD><TD><A href=/hd/>互动交流</A></TD></TR></TABLE></TD></TR></TABLE>
<TABLE width=1000 border=0 align=center><TR>
<TD width=200 valign=top><TABLE><TR><TD bgColor=#cc0000>栏目导航</TD></TR>
<TR><TD><A href=a>政策文件</A></TD></TR><TR><TD><A href=b>规划计划</A></TD></TR>
<TR><TD><A href=c>财政信息</A></TD></TR></TABLE></TD>
<TD valign=top><TABLE width="100%"><TR><TD align=center><FONT size=5>{title}</FONT></TD></TR>
<TR><TD align=center>发布日期：{published}　浏览次数：<SCRIPT src=/count.js></SCRIPT></TD></TR>
<TR><TD id=zoom class=content>
{content}
</TD></TR></TABLE></TD></TR></TABLE>
<TABLE width=1000 border=0 align=center><TR><TD align=center>版权所有：{place}人民政府办公室
ICP备99000001号</TD></TR></TABLE>
</BODY></HTML>
"""


def write_nested(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """GB18030 bytes."""
    return _PAGE.format(
        title=escape(document.titles[0]),
        place=document.jurisdiction,
        published=document.published or document.issued or "",
        content="\n".join(map(_block, blocks)),
    ).encode("gb18030")


def _block(block: Block) -> str:
    match block:
        case Line(style="page"):
            return "<HR>"
        case Line(text, "title"):
            return f"<P align=center><B>{escape(text)}</B>"
        case Line(text):
            return f"<P>　　<FONT face=宋体>{escape(text)}</FONT>"
        case Grid():
            body = "\n".join(f"<TR>{row}" for row in rows(block, _cell))
            table = f"<TABLE borderColor=#000000 cellSpacing=0 border=1><TBODY>{body}</TABLE>"
            return f"<DIV align=center><CENTER>{table}</CENTER></DIV>"


def _cell(cell: Cell) -> str:
    """No end tags; lines are paragraphs, an empty cell has a blank."""
    lines = escape(cell.text).split("\n")
    return f"<TD{spans(cell)}>" + "".join(f"<P>{line or '&nbsp;'}" for line in lines)
