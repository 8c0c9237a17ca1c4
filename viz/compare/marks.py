"""Marks: a task's text with its shared clauses tinted and its own words set apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from typing import Literal

from tiaokuai.graph import Clause, Link

from .groups import connected

Side = Literal["a", "b"]
Place = tuple[Side, int, int, int]
"""Side, ordinal, start and end of a clause."""

_TINTS = 6
_RUN = 2  # letters in a row that are the same words and no accident


@dataclass(slots=True)
class _Shared:
    """A clause that is shared: its tint, and which of its letters stand again on the other side."""

    tint: int
    again: list[bool]


class Marks:
    """The shared clauses of a group of links, each with its counterparts under one tint."""

    def __init__(self, links: Sequence[Link], texts: dict[tuple[Side, int], str]) -> None:
        self._texts = texts
        pairs = [_places(link, clause) for link in links for clause in link.clauses]
        roots = connected(pairs)
        tints = {root: n % _TINTS for n, root in enumerate(dict.fromkeys(roots.values()))}
        self._shared = {
            place: _Shared(tints[root], [False] * (place[3] - place[2]))
            for place, root in roots.items()
        }
        for one, two in pairs:
            self._compare(one, two)

    def html(self, side: Side, ordinal: int) -> str:
        """The text as HTML: `mark` for a shared clause, `del` and `ins` for what stands in A or
        in B only."""
        text, own = self._texts[side, ordinal], "del" if side == "a" else "ins"
        at, parts = 0, []
        for place in sorted(p for p in self._shared if p[:2] == (side, ordinal)):
            parts += [_alone(text[at : place[2]], own), self._clause(place, own)]
            at = place[3]
        return "".join([*parts, _alone(text[at:], own)])

    def _compare(self, one: Place, two: Place) -> None:
        first, second = (self._texts[p[0], p[1]][p[2] : p[3]] for p in (one, two))
        matcher = SequenceMatcher(None, first, second, autojunk=False)
        for x, y, size in matcher.get_matching_blocks():
            if size >= _RUN:
                self._shared[one].again[x : x + size] = [True] * size
                self._shared[two].again[y : y + size] = [True] * size

    def _clause(self, place: Place, own: str) -> str:
        text, shared = self._texts[place[0], place[1]][place[2] : place[3]], self._shared[place]
        parts: list[str] = []
        at = 0
        while at < len(text):
            end = at + 1
            while end < len(text) and shared.again[end] == shared.again[at]:
                end += 1
            words = escape(text[at:end])
            parts.append(words if shared.again[at] else f"<{own}>{words}</{own}>")
            at = end
        return f'<mark class="t{shared.tint}">{"".join(parts)}</mark>'


def _places(link: Link, clause: Clause) -> tuple[Place, Place]:
    return (
        ("a", link.a, clause.a_start, clause.a_end),
        ("b", link.b, clause.b_start, clause.b_end),
    )


def _alone(text: str, own: str) -> str:
    """Text between shared clauses is its side's own, the punctuation at its ends apart."""
    words = [at for at, character in enumerate(text) if character.isalnum()]
    if not words:
        return escape(text)
    start, end = words[0], words[-1] + 1
    return f"{escape(text[:start])}<{own}>{escape(text[start:end])}</{own}>{escape(text[end:])}"
