"""Signing (落款): who issued a document and when, as it prints it or its page states it."""

import re
from collections.abc import Iterable, Sequence

from .date import read_date, split_date
from .layout import Layout
from .line import Line
from .organ import organ_before_about, organs_of
from .title import Title


def read_issued(layout: Layout, facts: dict[str, str]) -> str | None:
    """The date under a signature, else what the page states, else another date of its own."""
    signatures, dates = layout.having("signature"), layout.having("issued")

    def printed(numbers: Iterable[int]) -> list[str]:
        return [layout.lines[n].raw for n in numbers]

    texts = [
        *printed(n for n in dates if n - 1 in signatures),
        *(text for text in printed(signatures) if split_date(text)),
        facts.get("issued", ""),
        *(text for text in printed(dates) if "年" in text),
        *printed(layout.having("print_note")),
    ]
    return next(filter(None, map(read_date, texts)), None)


def read_issuer(layout: Layout, titles: Sequence[Title], facts: dict[str, str]) -> str | None:
    """The signature, else the body above the title, in it, in the printing note or as stated."""
    for rule in ("signature", "issuer"):
        if names := [
            name for n in _block(layout.having(rule)) for name in _organs(layout.lines[n])
        ]:
            return "、".join(dict.fromkeys(names))
    if named := next(filter(None, (organ_before_about(t.text) for t in titles)), None):
        return named
    for n in layout.having("print_note"):
        if organ := re.match(r"(.{3,}?)(?=(?:19|20)\d\d年)", layout.lines[n].plain):
            return organ[1]
    return facts.get("issuer")


def _block(numbers: Sequence[int]) -> list[int]:
    """The first run of lines that follow each other."""
    return [n for i, n in enumerate(numbers) if n - numbers[0] == i]


def _organs(line: Line) -> list[str]:
    parts = split_date(line.raw)
    return organs_of(Line(parts[0], line.at, line.paragraph) if parts else line)
