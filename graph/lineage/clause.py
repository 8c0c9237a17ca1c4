"""Clause: the parts of a task's text that can be carried on by themselves."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

# 以及 begins a matter of its own, however long the list before it.
_CLAUSE_END = re.compile(r"[，,；;。：:！!？?\n]+|以及")
_SENTENCE_END = re.compile(r"[；;。！!？?\n]+")
_LETTER = re.compile(r"[^\W_]")


class Part(NamedTuple):
    """A stretch of a task's text: code points, 0-based, half-open."""

    start: int
    end: int


def clauses(text: str) -> list[Part]:
    """The clauses (分句), in order, without the marks between them."""
    return list(_parts(text, _CLAUSE_END))


def obligations(text: str) -> list[Part]:
    """The sentences: a long task is several obligations written one after the other."""
    return list(_parts(text, _SENTENCE_END))


def segments(text: str, short: Sequence[Part]) -> list[Part]:
    """Clauses, adjacent pairs of clauses, obligations and the whole; each once, in order.

    `short`: the clauses.
    """
    pairs = [Part(one.start, two.end) for one, two in pairwise(short)]
    whole = [Part(short[0].start, short[-1].end)] if short else []
    return sorted({*short, *pairs, *obligations(text), *whole})


def _parts(text: str, end: re.Pattern[str]) -> Iterator[Part]:
    at = 0
    for match in [*end.finditer(text), None]:
        stop = match.start() if match else len(text)
        part = text[at:stop]
        if _LETTER.search(part):
            yield Part(at + len(part) - len(part.lstrip()), at + len(part.rstrip()))
        at = match.end() if match else stop
