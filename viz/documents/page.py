"""Page: paper, fonts, styles and page numbers of a Word document."""

from datetime import datetime
from typing import Any

_SONG, _HEI, _FANG = "宋体", "黑体", "仿宋"
_LATIN = "Times New Roman"


def properties(document: Any, title: str) -> None:
    """Title and fixed dates: the clock would change the bytes."""
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.comments = (
        title,
        "tiaokuai",
        "tiaokuai",
        "",
    )
    core.created = core.modified = datetime(2000, 1, 1)


def page(document: Any, *, landscape: bool) -> None:
    """A4 with the margins of official documents; narrower ones where it lies across."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(30), Mm(28)
    section.left_margin, section.right_margin = Mm(26), Mm(24)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.top_margin = section.bottom_margin = Mm(16)
        section.left_margin = section.right_margin = Mm(12)


def styles(document: Any, *, cell: float) -> None:
    """Title, headings, text, captions, notes and cells (of `cell` points) in offices' fonts."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    center = WD_ALIGN_PARAGRAPH.CENTER
    known = document.styles
    for name in ("Note", "Cell", "Head", "Picture"):
        known.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    _set(known["Normal"], _FANG, 14, indent=2, line=26)
    _set(known["Title"], _SONG, 22, bold=True, align=center, after=8, line=36)
    _set(known["Subtitle"], _FANG, 14, align=center, after=16)
    _set(known["Heading 1"], _HEI, 16, before=14, after=6, keep=True)
    _set(known["Heading 2"], _HEI, 14, before=10, after=4, keep=True)
    _set(known["Caption"], _HEI, 11, align=center, before=8, after=4, keep=True)
    _set(known["Picture"], _SONG, 9, align=center, before=6, keep=True)
    _set(known["Note"], _SONG, 8, before=2, after=8, colour="67707A")
    _set(known["Cell"], _SONG, cell)
    _set(known["Head"], _HEI, cell, align=center)


def _set(
    style: Any,
    font: str,
    size: float,
    *,
    bold: bool = False,
    align: int | None = None,
    before: float = 0,
    after: float = 0,
    indent: float = 0,
    line: float | None = None,
    keep: bool = False,
    colour: str = "000000",
) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size, style.font.bold = _LATIN, Pt(size), bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), font)
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)  # a theme's font would win
    form = style.paragraph_format
    form.alignment, form.keep_with_next = align, keep
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.first_line_indent = Pt(indent * size)
    form.line_spacing = Pt(line) if line else 1.0
    if (border := style.element.pPr.find(qn("w:pBdr"))) is not None:
        style.element.pPr.remove(border)  # the template underlines titles


def footer(document: Any) -> None:
    """“— 3 —” in the middle of each page's foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["Cell"]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("— ")
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text
        run._r.append(element)
    paragraph.add_run(" —")
