"""Relative: a time counted from an event (印发30日内)."""

import re
from functools import cache

from .words import alternatives, words

_COUNT = r"\d+个?(?:工作日|自然日|日|天|周|星期|月|年)"


@cache
def _pattern() -> re.Pattern[str]:
    event = alternatives(words("events"))
    return re.compile(
        rf"(?:{event}.{{0,8}}?后(?:.?{_COUNT})?|(?:{event}|后|起).?{_COUNT})(?:之?以?内)?"
        rf"|(?:{_COUNT}|半个?[年月])之?以?内"
    )


def relative(text: str) -> re.Match[str] | None:
    """Where a plain text counts days, months or years from an event, or gives only a number."""
    return _pattern().search(text)
