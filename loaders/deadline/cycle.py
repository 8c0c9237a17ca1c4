"""Cycle: how often something recurs (每季度末), as an ISO 8601 interval."""

import re
from functools import cache

from .words import alternatives, words


@cache
def _pattern() -> re.Pattern[str]:
    cycle = alternatives(words("cycles"))
    return re.compile(
        rf"(?:每隔?|逐)个?(?P<count>\d+)?个?(?P<cycle>{cycle})"
        rf"|按(?P<by>半?[月周季年]|半年)度?(?!计划|要求|节点|安排|时|初|底|末)"
        rf"|\d+[次期][/每](?P<per>{cycle})|/(?P<slash>{cycle})$"
        r"|^(?P<alone>月|季|年)度$"
    )


def cycle(text: str) -> tuple[int, str] | None:
    """Where the first recurrence in a plain text begins, and its interval (P3M)."""
    match = _pattern().search(text)
    if not match:
        return None
    word = next(filter(None, map(match.group, ("cycle", "by", "per", "slash", "alone"))))
    interval = words("cycles")[word]
    if match["count"]:
        number = int(interval[1:-1]) * int(match["count"])
        interval = f"P{number}{interval[-1]}"
    return match.start(), interval
