"""Printed: where words stand in a document, by its ledger, which has all its text."""

import unicodedata
from collections.abc import Iterator

from ..passage import Span
from ..records import Evidence, Ledger


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Where the words stand in the text, blanks and the width of characters not minded."""
    letters, offsets = _folded(text)
    wanted, _ = _folded(words)
    at = letters.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        yield Span(offsets[at], offsets[end - 1] + 1)
        at = letters.find(wanted, end)


def where_printed(ledger: Ledger, words: str) -> list[Evidence]:
    """Every place of a document that prints the words, within one paragraph or table row."""
    return [
        Evidence(
            entry.start + start,
            entry.start + end,
            entry.text[start:end],
            table=entry.table,
            row=entry.row,
        )
        for entry in ledger.entries
        for start, end in occurrences(entry.text, words)
    ]


def _folded(text: str) -> tuple[str, list[int]]:
    pairs = [
        (letter, at)
        for at, character in enumerate(text)
        for letter in unicodedata.normalize("NFKC", character)
        if not letter.isspace()
    ]
    return "".join(letter for letter, _ in pairs), [at for _, at in pairs]
