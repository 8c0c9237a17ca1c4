"""Letter: the body of a notice that passes its annex on, and the sentences before the tasks."""

import re

from .layout import Layout

_PASSED_ON = re.compile(
    r"(?:印发|转发|下发|发)给你们|现(?:予|将|就)?.{0,60}(?:印发|公布|转发)|认真(?:贯彻|组织|抓好)"
)
_LEADS_IN = re.compile(
    r"^(?:为|根据|按照|依据|经|结合|(?:19|20)\d\d年).*(?:"
    r"(?:制定|提出|明确|如下|以下)[^。]{0,30}(?:方案|要点|计划|意见|分工|安排|如下|清单|措施|台账)"
    r"|如下)[。：:]?$"
)
_RESPONSIBLE = re.compile(r"(?:责任|牵头|配合)(?:单位|部门|科室)|牵头[，,）)]|负责[）)〕】]")
_NUMBERED = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、.．)）]|[①-⑳]")


def mark_letter(layout: Layout, tasks_start: int | None) -> None:
    """Give the covering letter's lines and the preamble their rules.

    `tasks_start`: where the first task begins; None: not known, then a letter is one that says
    that it passes on what follows its signature, and that names nobody as responsible.
    """
    _mark_body(layout, tasks_start)
    numbered = False
    for n, line in enumerate(layout.lines):
        if tasks_start is not None and line.at >= tasks_start:
            return
        if layout.rules.get(n) == "title":
            numbered = False
        numbered = numbered or (n not in layout.rules and bool(_NUMBERED.match(line.text)))
        if n in layout.rules or numbered or _RESPONSIBLE.search(line.text):
            continue
        if _LEADS_IN.search(line.text):
            layout.rules[n] = "preamble"
        elif layout.titles and _PASSED_ON.search(line.text):
            layout.rules[n] = "covering_letter"


def _mark_body(layout: Layout, tasks_start: int | None) -> None:
    """Everything between the addressees, or the first title, and the signature."""
    titles = layout.having("title")
    last_head = next((n for n in titles if n + 1 not in titles), None)
    start = min(layout.having("addressees"), default=last_head)
    dates = layout.having("signature") + layout.having("issued")
    end = min((n for n in dates if start is not None and n > start), default=None)
    if start is not None and end is not None and _is_letter(layout, start, end, tasks_start):
        for n in range(start + 1, end):
            layout.rules.setdefault(n, "covering_letter")


def _is_letter(layout: Layout, start: int, end: int, tasks_start: int | None) -> bool:
    """Do the tasks stand after the letter's signature?"""
    if tasks_start is not None:
        return tasks_start > layout.lines[end].at
    follows = any(title.at > layout.lines[end].at for title in layout.titles)
    body = "".join(line.text for line in layout.lines[start + 1 : end])
    return follows and bool(_PASSED_ON.search(body)) and not _RESPONSIBLE.search(body)
