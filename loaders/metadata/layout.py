"""Layout: what each line around the tasks is, by its shape and by its place in the document."""

import re
from dataclasses import dataclass, field

from .date import split_date
from .line import Line
from .organ import organs_of
from .shape import shape_of
from .title import Title, is_fragment, likely_title, own_names, read_title, stands_alone

_ENDS_PART = ("annex_mark", "issued", "public_release", "print_note", "signature")
"""After such a line a title may follow."""
_BODY = 60
"""Code points from which a line is text, whatever it looks like."""
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]")
_LEADS_ON = re.compile(r"[《。]|如下|以下|^(?:为|根据|按照)")


@dataclass
class Layout:
    """The lines with their rules (by number of the line), and the titles in order."""

    lines: list[Line]
    rules: dict[int, str] = field(default_factory=dict)
    titles: list[Title] = field(default_factory=list)

    def having(self, rule: str) -> list[int]:
        """The numbers of the lines of that rule."""
        return [n for n, known in sorted(self.rules.items()) if known == rule]


def lay_out(lines: list[Line]) -> Layout:
    """The layout of a document's lines; those that have no rule are its text."""
    layout = Layout(lines)
    for n, line in enumerate(lines):
        if rule := shape_of(line):
            layout.rules[n] = rule
    _lists(layout)
    _signatures(layout)
    _heads(layout)
    if not layout.titles:
        _likely(layout)
    return layout


def _lists(layout: Layout) -> None:
    """Lines that go on with a list of annexes or of those copied to, or with a label's fact."""
    for n in range(1, len(layout.lines)):
        above, text = layout.rules.get(n - 1), layout.lines[n].text
        bare_label = above == "fact" and layout.lines[n - 1].plain.endswith(":")
        if bare_label and layout.rules.get(n) in (None, "issued", "number"):
            layout.rules[n] = "fact"
        if n in layout.rules:
            continue
        if above == "annex_list" and re.match(r"\d[.．、]", text):
            layout.rules[n] = "annex_list"
        elif above == "copied_to" and not layout.lines[n - 1].text.endswith("。"):
            layout.rules[n] = "copied_to"


def _signatures(layout: Layout) -> None:
    """The bodies right above a date, or before it in the same line."""
    for n in layout.having("issued"):
        above = n - 1
        while above >= 0 and (layout.rules.get(above) == "page_mark" or above not in layout.rules):
            if above not in layout.rules:
                if not organs_of(layout.lines[above]):
                    break
                layout.rules[above] = "signature"
            above -= 1
    for n, line in enumerate(layout.lines):
        if n not in layout.rules and (parts := split_date(line.raw)):
            before = Line(parts[0], line.at, line.paragraph)
            if organs_of(before):
                layout.rules[n] = "signature"


def _heads(layout: Layout) -> None:
    """Titles, the bodies above them and the addressees below, where a part of a document begins."""
    names = own_names(layout.lines)
    fresh, n = True, 0
    while n < len(layout.lines):
        line, rule = layout.lines[n], layout.rules.get(n)
        taken = 1
        if rule == "annex_list" and fresh and _annex_begins(layout, n):
            layout.rules[n] = "title"
            layout.titles.append(Title(_after_mark(line.text), line.at))
        elif rule:
            fresh = fresh or rule in _ENDS_PART
        elif found := _title_at(layout, n, names, fresh):
            taken = found
        elif fresh and organs_of(line):
            layout.rules[n] = "issuer"
        elif fresh and _is_addressees(line, layout):
            layout.rules[n] = "addressees"
        elif _is_text(line):
            fresh = False
        n += taken


def _is_text(line: Line) -> bool:
    """Is the line a sentence or a numbered heading? After it no title follows by its place."""
    short = is_fragment(line) and len(line.text) < _BODY and not _NUMBERED.match(line.text)
    return bool(re.search("[一-鿿]", line.text)) and not short


def _title_at(layout: Layout, n: int, names: list[str], fresh: bool) -> int:
    """Record the title that begins at line `n`; how many lines it takes, 0 where none does."""
    line = layout.lines[n]
    near_table = any(following.before_table for following in layout.lines[n : n + 3])
    if not (fresh or near_table or stands_alone(line, names)):
        return 0
    end = next((at for at in range(n, len(layout.lines)) if at in layout.rules), None)
    read = read_title(layout.lines[n:end])
    if read is None or (near_table and not fresh and len(read[0].text) < 6):
        return 0
    title, taken = read
    layout.titles.append(title)
    heads = 0
    while heads < taken - 1 and organs_of(layout.lines[n + heads]):
        heads += 1
    for at in range(n, n + taken):
        layout.rules[at] = "issuer" if at < n + heads else "title"
    return taken


def _likely(layout: Layout) -> None:
    """Where no line ends as titles do: the first before the text that can be one."""
    text = [n for n in range(len(layout.lines)) if n not in layout.rules]
    for n in text:
        if not is_fragment(layout.lines[n]):
            return
        if title := likely_title(layout.lines[n]):
            layout.titles.append(title)
            layout.rules[n] = "title"
            return


def _annex_begins(layout: Layout, n: int) -> bool:
    """Is 附件1：… the head of the annex itself, not a line of the list above the signature?"""
    dates = [at for at in layout.having("issued") + layout.having("signature") if at > n]
    return not dates and bool(layout.titles or n == 0)


def _after_mark(text: str) -> str:
    return re.sub(r"^附件?[\d一二三四五六七八九十]{0,2}[:：.、]?", "", text)


def _is_addressees(line: Line, layout: Layout) -> bool:
    sentence = _NUMBERED.match(line.text) or _LEADS_ON.search(line.text)
    return bool(layout.titles) and line.text.endswith(("：", ":")) and not sentence
