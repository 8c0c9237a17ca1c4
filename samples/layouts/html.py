"""Web page of a government site: breadcrumbs, an index table, the text, print and share links."""

from collections.abc import Iterator, Sequence
from html import escape

from ..blocks import Block, Cell, Grid, Line
from ..document import SampleDocument

PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="{charset}">
<title>{title}_{place}人民政府门户网站</title>
<style>.share a {{ margin: 0 4px }}</style>
<script>var hits = 0; function doPrint() {{ window.print(); }}</script>
</head>
<body>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt;
<a href="/zwgk/">政务公开</a> &gt; 政策文件</div>
<table class="index">
<tr><th>索引号</th><td>{index}</td><th>主题分类</th><td>综合政务</td></tr>
<tr><th>发文机关</th><td>{issuer}</td><th>成文日期</th><td>{issued}</td></tr>
<tr><th>发文字号</th><td>{number}</td><th>发布日期</th><td>{published}</td></tr>
</table>
<div class="tools">字体大小：[大 中 小] 浏览次数：<span id="hits">1024</span>次</div>
<div class="TRS_Editor">
{content}
</div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a>
<a href="javascript:doPrint()">【打印本页】</a>
<a href="javascript:window.close()">【关闭窗口】</a></div>
<div class="footer">主办：{place}人民政府办公室　网站标识码：9900000001
<br>技术支持：{place}政务信息中心</div>
</body>
</html>
"""


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 HTML with rowspan and colspan."""
    return _page(document, blocks, "utf-8").encode()


def write_gb2312(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """HTML that declares gb2312 but holds GB18030 bytes, as many sites do."""
    return _page(document, blocks, "gb2312").encode("gb18030")


def _page(document: SampleDocument, blocks: Sequence[Block], charset: str) -> str:
    return PAGE.format(
        charset=charset,
        title=escape(document.titles[0]),
        place=document.jurisdiction,
        index=f"99{sum(map(ord, document.id)):06d}/{document.year}-00{len(document.tasks):03d}",
        issuer=document.issuer or "",
        issued=_chinese(document.issued),
        number=document.number or "",
        published=_chinese(document.published),
        content="\n".join(_block(block) for block in blocks),
    )


def _chinese(date: str | None) -> str:
    if date is None:
        return ""
    year, month, day = map(int, date.split("-"))
    return f"{year}年{month}月{day}日"


def _block(block: Block) -> str:
    match block:
        case Line(style="page"):
            return "<p>&nbsp;</p>"
        case Line(text, "title"):
            return f'<p style="text-align:center"><strong>{escape(text)}</strong></p>'
        case Line(text, "right"):
            return f'<p style="text-align:right">{escape(text)}&nbsp;&nbsp;</p>'
        case Line(text, "heading"):
            return f"<p><strong>　　{escape(text)}</strong></p>"
        case Line(text):
            return f"<p>　　{escape(text)}</p>"
        case Grid():
            return "\n".join(["<table border='1'>", *_rows(block), "</table>"])


def _rows(grid: Grid) -> Iterator[str]:
    for index, row in enumerate(grid.rows):
        tag = "th" if index < grid.header else "td"
        yield "<tr>" + "".join(_cell(cell, tag) for cell in row if cell) + "</tr>"


def _cell(cell: Cell, tag: str) -> str:
    spans = "".join(
        f' {name}="{span}"'
        for name, span in (("rowspan", cell.rowspan), ("colspan", cell.colspan))
        if span > 1
    )
    return f"<{tag}{spans}>{escape(cell.text).replace(chr(10), '<br>')}</{tag}>"
