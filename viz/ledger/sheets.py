"""Sheets: names that Excel allows: 31 characters, none of []:*?/\\, each once."""

import re
from collections.abc import Iterable

_LONGEST = 31


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """A legal name for each that is wanted, in their order; equal ones get a number."""
    taken: set[str] = set()
    names = []
    for name in wanted:
        plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", "·", name).strip("'").strip() or "无名"
        made, number = plain[:_LONGEST], 1
        # Excel tells names apart without regard to case, and keeps “History” for itself.
        while made.casefold() in taken or made.casefold() == "history":
            number += 1
            tail = f"（{number}）"
            made = plain[: _LONGEST - len(tail)] + tail
        taken.add(made.casefold())
        names.append(made)
    return names
