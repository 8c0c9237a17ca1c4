"""Printed: where a document prints some words."""

import re
from bisect import bisect_right
from itertools import accumulate

from tiaokuai.loaders import Evidence, Extraction

_BLANK = re.compile(r"\s+")


class Printed:
    """The lines of one document, made ready to be searched without regard to blanks."""

    def __init__(self, extraction: Extraction) -> None:
        entries = extraction.ledger.entries
        self._entries = [e for e in entries if len(e.text) == e.end - e.start]
        texts = [_BLANK.sub("", entry.text) for entry in self._entries]
        self._starts = list(accumulate((len(text) for text in texts), initial=0))
        self._letters = "".join(texts)

    def find(self, words: str) -> list[Evidence]:
        """Where the words stand first, line by line; empty where they stand nowhere."""
        wanted = _BLANK.sub("", words)
        at = self._letters.find(wanted)
        if not wanted or at < 0:
            return []
        found = []
        while wanted:
            number = bisect_right(self._starts, at) - 1
            size = min(len(wanted), self._starts[number + 1] - at)
            found.append(self._evidence(number, at - self._starts[number], size))
            wanted, at = wanted[size:], at + size
        return found

    def _evidence(self, number: int, skipped: int, size: int) -> Evidence:
        entry = self._entries[number]
        at = [i for i, character in enumerate(entry.text) if not character.isspace()]
        start, end = at[skipped], at[skipped + size - 1] + 1
        quote = entry.text[start:end]
        return Evidence(
            entry.start + start, entry.start + end, quote, table=entry.table, row=entry.row
        )
