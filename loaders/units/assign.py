"""Assign: a unit cell, a label's value or a bracket's content → units with their roles."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ..passage import Passage
from ..records import Role
from ..simplified import simplified
from .collective import is_collective
from .labels import single
from .layout import unwrap
from .name import ends_like_unit, is_telling, is_territory, looks_like_unit
from .roles import Event, Label, Mark, ends_role, events, starts_role
from .share import Share, merge
from .split import Name, names
from .tails import give_back
from .words import FULL_WIDTH, alternatives, depths, words

_SEVERAL = 2


@dataclass(slots=True)
class _Reading:
    """Names with the role that a word gives each, as the cell is read from left to right."""

    names: list[Name] = field(default_factory=list)
    roles: list[tuple[Role, str] | None] = field(default_factory=list)
    label: Role | None = None
    scopes: list[Role | None] = field(default_factory=list)
    open_from: int = 0

    def add(self, found: Iterable[Name]) -> None:
        for name in found:
            self.names.append(name)
            self.roles.append(None)
            self.scopes.append(self.label)

    def mark(self, mark: Mark) -> None:
        """Give the role to the names before it that have none yet."""
        last = len(self.names)
        first = last - 1 if mark.own else self._reach(mark.role)
        for index in range(max(first, 0), last):
            self.roles[index] = (mark.role, "marker")
        self.open_from = last if not mark.own else self.open_from

    def _reach(self, role: Role) -> int:
        """A 牵头 does not reach over a comma to collectives: 各县（市、区），A牵头."""
        first = self.open_from
        if role == "lead":
            for index in range(len(self.names) - 1, first, -1):
                before = self.names[first:index]
                if self.names[index].separator in "，," and all(
                    is_collective(n.text) for n in before
                ):
                    return index if self.names[index].separator else first
        return first


def assign(passage: Passage, role: Role | None) -> list[Share]:
    """The units that the passage names, in order, each once.

    `role`: what the column or label says; None: nothing, as in （A、B负责）, and the units are
    responsible unless a word in the passage says otherwise.
    """
    reading = _read(passage)
    named = give_back(reading.names)
    leads = {s for s, r in zip(reading.scopes, reading.roles, strict=True) if r and r[0] == "lead"}
    shares = []
    for name, given, scope in zip(named, reading.roles, reading.scopes, strict=True):
        got, rule = _role(given, scope, role, scope in leads)
        shares.append(Share(name.text, got, rule, name.passage))
    return merge(share for share in shares if share.name not in _nothing())


@cache
def _nothing() -> frozenset[str]:
    return frozenset(word for group in words("cells").values() for word in group)


def is_units(text: str) -> bool:
    """Whether the text is nothing but units, role words and separators.

    True for the content of （A、B负责）, （A牵头） or （区教体局); False for （街道）, （市、区）,
    （办公室） and for sentences.
    """
    return _all_units(_read(Passage.of(text)))


def is_division(text: str) -> bool:
    """Whether the text is nothing but units, each with a role word: A牵头，B、C配合."""
    if not _role_word().search(simplified(text)):
        return False  # most sentences, which are long to read
    reading = _read(Passage.of(text))
    return _all_units(reading) and all(reading.roles)


@cache
def _role_word() -> re.Pattern[str]:
    return re.compile(f"{single()}|{alternatives(words('role_words')['joins'])}")


def _all_units(reading: _Reading) -> bool:
    if not reading.names:
        return False
    named = [name.text for name in give_back(reading.names)]
    certain = any(reading.roles) or any(reading.scopes) or any(map(is_telling, named))
    sure = [looks_like_unit(name) or is_territory(name) or name == "办公室" for name in named]
    if not certain or all(sure):
        return certain
    # Beside a known lead, a role word is proof enough for a name that no list knows; beside
    # several known units, an ending that units have.
    led = any(r and r[0] == "lead" and s for r, s in zip(reading.roles, sure, strict=True))
    among = sum(sure) >= max(_SEVERAL, len(sure) / 2)
    return all(
        known or (led and role) or (among and ends_like_unit(name))
        for known, name, role in zip(sure, named, reading.roles, strict=True)
    )


_READING = re.compile(r"[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ \u3000]{1,40}[)）]")
"""How a word is pronounced, as some pages print it: 教育（jiao yu）局."""


def _read(passage: Passage) -> _Reading:
    reading = _Reading()
    passage = passage.without(_READING)
    text = simplified(passage.text).translate(FULL_WIDTH)
    passage = _unbracketed(Passage(text, passage.spans).strip())
    for event in events(unwrap(passage, ends_role(), starts_role())):
        _take(reading, event)
    return reading


def _unbracketed(passage: Passage) -> Passage:
    """Without a bracket around all of it."""
    text = passage.text
    close = next((i for i, d in enumerate(depths(text)) if d == 1 and text[i] == "）"), None)
    return passage[1:-1] if text.startswith("（") and close == len(text) - 1 else passage


def _take(reading: _Reading, event: Event) -> None:
    if isinstance(event, Mark):
        reading.mark(event)
    elif isinstance(event, Label):
        reading.label = event.role
        reading.open_from = len(reading.names)
    elif event.passage:
        reading.add(names(event.passage, event.separator))
    else:
        reading.open_from = len(reading.names)


def _role(
    given: tuple[Role, str] | None, scope: Role | None, role: Role | None, led: bool
) -> tuple[Role, str]:
    """A name's role: its own word, else the lead beside it, else the label's, else the column's."""
    if given and not (given[0] == "responsible" and led):
        return given
    if led:
        return "support", "beside_lead"
    if scope:
        return scope, "label"
    return (role, "column") if role else ("responsible", "none")
