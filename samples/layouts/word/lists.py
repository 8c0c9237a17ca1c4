"""Numbered: numbers that Word counts itself, which the text does not hold."""

import re

from ...blocks import Line
from .file import Word

_FORMS = (
    ("%1、", "chineseCountingThousand", r"([一二三四五六七八九十]+)、"),
    ("（%1）", "chineseCounting", r"（([一二三四五六七八九十]+)）"),
    ("%1.", "decimal", r"(\d+)\."),
    ("%1", "decimal", r"(\d+)(?=$)"),
)
_CHINESE = [
    "", *"一二三四五六七八九十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八",
    "十九", "二十",
]  # fmt: skip


class Numbered(Word):
    """Headings numbered by their styles; items and the column of numbers by lists of their own."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = [0] * len(_FORMS)
        self._restarts: list[tuple[int, int]] = []
        self.parts["styles"] = "".join(map(_style, (1, 2)))
        self._list()

    def line(self, line: Line) -> str:
        """A heading whose number goes on is left to its style."""
        if line.style != "heading":
            return super().line(line)
        form, count = _number(line.text)
        if form is None or form > 1 or count != self._counts[form] + 1:
            return super().line(line)
        self._counts[form] = count
        return Word.paragraph(
            self, re.sub(_FORMS[form][2], "", line.text, count=1),
            f'<w:pStyle w:val="h{form + 1}"/>',
        )  # fmt: skip

    def paragraph(self, text: str, properties: str = "") -> str:
        """Its number, where it has one, is that of a list, which begins anew where it must."""
        form, count = _number(text)
        if form is None:
            return super().paragraph(text, properties)
        number = form + 1
        if count != self._counts[form] + 1:
            self._restarts.append((form, count))
            number = len(_FORMS) + len(self._restarts)
            self._list()
        self._counts[form] = count
        bare = re.sub(_FORMS[form][2], "", text, count=1)
        listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return super().paragraph(bare, properties + listed)

    def _list(self) -> None:
        kinds = "".join(
            f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{form}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/>'
            "</w:lvl></w:abstractNum>"
            for n, (text, form, _) in enumerate(_FORMS)
        )
        plain = "".join(_num(n + 1, n) for n in range(len(_FORMS)))
        again = "".join(
            _num(
                n,
                form,
                f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>',
            )
            for n, (form, start) in enumerate(self._restarts, len(_FORMS) + 1)
        )
        self.parts["numbering"] = kinds + plain + again


def _number(text: str) -> tuple[int | None, int]:
    for form, (_, _, pattern) in enumerate(_FORMS):
        if match := re.match(pattern, text):
            shown = match[1]
            count = int(shown) if shown.isdecimal() else _CHINESE.index(shown)
            return form, count
    return None, 0


def _style(level: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="h{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:numPr><w:numId w:val="{level}"/></w:numPr><w:outlineLvl w:val="{level - 1}"/>'
        "</w:pPr></w:style>"
    )


def _num(number: int, form: int, more: str = "") -> str:
    kind = f'<w:abstractNumId w:val="{form}"/>'
    return f'<w:num w:numId="{number}">{kind}{more}</w:num>'
