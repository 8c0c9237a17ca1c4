"""Titles: what a document's title says of its place, its year and its subject."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from tiaokuai.ontology import codes, places

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?=年)")


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart.

    `core`: what a notice carries, without quotation marks, blanks and place; `place`: the
    jurisdiction that it names, by id; `year`: the year it names; `subject`: the core without
    the year and without words for the sort of document. None: it names none.
    """

    core: str
    place: str | None
    year: int | None
    subject: str


class Titles:
    """Reads titles, knowing the 区划 and the jurisdictions of a corpus."""

    def __init__(self, jurisdictions: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        self._read: dict[str, Title] = {}
        for full in sorted(jurisdictions):
            for name in (_last_part(full), full):
                self._names[name] = full

    def read(self, title: str) -> Title:
        """Take a title apart."""
        if title not in self._read:
            self._read[title] = self._taken_apart(title)
        return self._read[title]

    def _taken_apart(self, title: str) -> Title:
        text = re.sub(r"[\s《》〈〉“”\"]", "", title)
        core, issuer = text, ""
        for pattern in _patterns():
            if match := pattern.search(core):
                issuer = issuer or core[: match.start()]
                core = match["core"]
        year = _YEAR.search(core)
        head = year and year.start() == 0
        rest = core[year.end() + 1 :] if year and head else core
        place, length = self._place(rest)
        core = (core[: len(core) - len(rest)]) + rest[length:]
        if place is None:
            place, _ = self._place(issuer)
        return Title(core, place, int(year[0]) if year else None, _subject(core))

    def _place(self, text: str) -> tuple[str | None, int]:
        for length in range(len(text), 1, -1):
            if full := self._names.get(text[:length]):
                return full, length
        chain = places().chain(text)
        if not chain:
            return None, 0
        return places().full_name(chain[-1]), sum(len(place.name) for place in chain)


@lru_cache(maxsize=1 << 18)
def alike(a: str, b: str) -> bool:
    """Whether two subjects are one: half of the shorter one's letter pairs stand in the other.

    An empty subject (a title of nothing but place, year and sort) is like every other.
    """
    if not a or not b or a in b or b in a:
        return True
    pairs_a, pairs_b = ({s[i : i + 2] for i in range(len(s) - 1)} for s in (a, b))
    return 2 * len(pairs_a & pairs_b) >= min(len(pairs_a), len(pairs_b))


@cache
def _patterns() -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in codes("titles")["notices"]]


@cache
def _sorts() -> re.Pattern[str]:
    words = sorted(codes("titles")["sorts"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def _subject(core: str) -> str:
    return _sorts().sub("", re.sub(r"(?:19|20)\d{2}年?度?|[\W_]", "", core))


def _last_part(full: str) -> str:
    chain = places().chain(full)
    return chain[-1].name if chain and places().full_name(chain[-1]) == full else full
