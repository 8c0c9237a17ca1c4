"""Saved: a page that Word saved, with all that Word says to itself."""

from collections.abc import Sequence
from html import escape

from ...blocks import Block, Cell, Grid, Line
from ...document import SampleDocument
from .table import rows, spans

PAGE = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<title>{title}</title>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties><o:Author>拟稿人</o:Author></o:DocumentProperties>
 <w:WordDocument><w:View>Print</w:View></w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 p.MsoNormal {{mso-style-unhide:no; text-align:justify;}}
-->
</style>
<!--[if gte mso 10]>
<style>table.MsoNormalTable {{mso-style-name:普通表格;}}</style>
<![endif]-->
</head>

<body lang=ZH-CN style='tab-interval:21.0pt'>

<div class=WordSection1 style='layout-grid:15.6pt'>

{content}

</div>

</body>

</html>
"""

_CUT = 24
"""Characters on a line of the source, at the end of which Word begins a new one."""


def write_saved(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """HTML that declares gb2312 and holds GB18030 bytes, with CRLF line ends."""
    return page(document, blocks).encode("gb18030")


def page(document: SampleDocument, blocks: Sequence[Block]) -> str:
    """The page as Word writes it."""
    content = "\n\n".join(map(_block, blocks))
    shown = PAGE.format(title=escape(document.titles[0]), content=content)
    return shown.replace("\n", "\r\n")


def _block(block: Block) -> str:
    match block:
        case Line(style="page"):
            return (
                "<span lang=EN-US style='font-size:10.5pt'><br clear=all style='page-break-before:"
                "always;mso-break-type:section-break'>\n</span>"
            )
        case Line(text, "title"):
            return f"<p class=MsoNormal align=center style='text-align:center'>{_runs(text)}</p>"
        case Line(text):
            indent = "<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>"
            return f"<p class=MsoNormal style='text-indent:32.0pt'>{indent}{_runs(text)}</p>"
        case Grid():
            return _table(block)


def _runs(text: str) -> str:
    """The text in spans that lines of the source cut; hidden words and an empty mark after it."""
    lines = [escape(text[i : i + _CUT]) for i in range(0, len(text), _CUT)]
    half = len(lines) // 2
    spans_ = ["\n".join(part) for part in (lines[:half], lines[half:]) if part]
    shown = "\n".join(
        f"<span style='font-family:仿宋_GB2312;\n{_MSO}'>{one}</span>" for one in spans_
    )
    hidden = "<span lang=EN-US style='display:none;mso-hide:all'>密</span>"
    return f"{shown}{hidden}<span lang=EN-US><o:p></o:p></span>"


_MSO = "mso-bidi-font-size:16.0pt"


def _table(grid: Grid) -> str:
    body = "\n".join(f" <tr style='height:28.5pt'>\n{row}\n </tr>" for row in rows(grid, _cell))
    widths = "".join("<td width=60></td>" for _ in range(grid.width))
    return (
        "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n"
        f" style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n{body}\n"
        f" <![if !supportMisalignedColumns]>\n <tr height=0>{widths}</tr>\n <![endif]>\n</table>"
    )


def _cell(cell: Cell) -> str:
    lines = cell.text.split("\n") if cell.text else []
    empty = "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
    inner = "\n".join(f"<p class=MsoNormal>{_runs(line)}</p>" for line in lines) or empty
    return (
        f"  <td width=60{spans(cell)} valign=top style='padding:0cm 5.4pt'>\n  {inner}\n  </td>\n"
    )
