"""Layout: what each line around the tasks is, by its shape and by its place in the document."""

import re
from dataclasses import dataclass, field

from .date import split_date
from .line import Line
from .organ import organs_of
from .shape import shape_of
from .title import Title, is_fragment, own_names, read_title, stands_alone

_ENDS_PART = ("annex_mark", "issued", "public_release", "print_note", "signature")
"""After such a line a title may follow."""
_BODY = 60
"""Code points from which a line is text, whatever it looks like."""
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]")
_PASSED_ON = re.compile(
    r"(?:印发|转发|下发|发)给你们|现(?:予|将|就)?.{0,60}(?:印发|公布|转发)|认真(?:贯彻|组织|抓好)"
)
_PREAMBLE = re.compile(
    r"(?:制定|提出|明确|如下|以下)[^。]{0,30}(?:方案|要点|计划|意见|分工|安排|如下|清单|措施|台账)[。：:]?$|如下[。：:]$"
)
_LEADS_ON = re.compile(r"[《。]|如下|以下|^(?:为|根据|按照)")
_RESPONSIBLE = re.compile(r"(?:责任|牵头|配合)(?:单位|部门|科室)|牵头[，,）)]|负责[）)〕】]")


@dataclass
class Layout:
    """The lines with their rules (by number of the line), and the titles in order."""

    lines: list[Line]
    rules: dict[int, str] = field(default_factory=dict)
    titles: list[Title] = field(default_factory=list)

    def having(self, rule: str) -> list[int]:
        """The numbers of the lines of that rule."""
        return [n for n, known in sorted(self.rules.items()) if known == rule]


def lay_out(lines: list[Line], tasks_start: int | None) -> Layout:
    """The layout; `tasks_start`: where the first task begins, None: not known yet."""
    layout = Layout(lines)
    for n, line in enumerate(lines):
        if rule := shape_of(line):
            layout.rules[n] = rule
    _lists(layout)
    _signatures(layout)
    _heads(layout)
    _letter(layout, tasks_start)
    return layout


def _lists(layout: Layout) -> None:
    """Lines that go on with a list of annexes or of those copied to."""
    for n in range(1, len(layout.lines)):
        above, text = layout.rules.get(n - 1), layout.lines[n].text
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
        elif not is_fragment(line) or len(line.text) >= _BODY or _NUMBERED.match(line.text):
            fresh = False
        n += taken


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
    for at in range(n, n + taken):
        head = at == n and taken > 1 and bool(organs_of(line))
        layout.rules[at] = "issuer" if head else "title"
    return taken


def _annex_begins(layout: Layout, n: int) -> bool:
    """Is 附件1：… the head of the annex itself, not a line of the list above the signature?"""
    dates = [at for at in layout.having("issued") + layout.having("signature") if at > n]
    return not dates and bool(layout.titles or n == 0)


def _after_mark(text: str) -> str:
    return re.sub(r"^附件?[\d一二三四五六七八九十]{0,2}[:：.、]?", "", text)


def _is_addressees(line: Line, layout: Layout) -> bool:
    sentence = _NUMBERED.match(line.text) or _LEADS_ON.search(line.text)
    return bool(layout.titles) and line.text.endswith(("：", ":")) and not sentence


def _letter(layout: Layout, tasks_start: int | None) -> None:
    """The body of a notice that passes its annex on, and sentences that lead to what follows."""
    titles = layout.having("title")
    last_head = next((n for n in titles if n + 1 not in titles), None)
    to = min(layout.having("addressees"), default=last_head)
    end = min(
        (n for n in layout.having("signature") + layout.having("issued") if to is None or n > to),
        default=None,
    )
    if to is not None and end is not None and _is_cover(layout, to, end, tasks_start):
        for n in range(to + 1, end):
            layout.rules.setdefault(n, "covering_letter")
    for n, line in enumerate(layout.lines):
        if n in layout.rules or (tasks_start is not None and line.at >= tasks_start):
            continue
        if _RESPONSIBLE.search(line.text) or _NUMBERED.match(line.text):
            continue
        if _PREAMBLE.search(line.text):
            layout.rules[n] = "preamble"
        elif _PASSED_ON.search(line.text) and layout.titles and n < 12:
            layout.rules[n] = "covering_letter"


def _is_cover(layout: Layout, start: int, end: int, tasks_start: int | None) -> bool:
    """Do the tasks stand after the letter's signature?"""
    if tasks_start is not None:
        return tasks_start > layout.lines[end].at
    follows = any(title.at > layout.lines[end].at for title in layout.titles)
    body = "".join(line.text for line in layout.lines[start + 1 : end])
    return follows and bool(_PASSED_ON.search(body)) and not _RESPONSIBLE.search(body)
