"""Lexicon: every name of a body without its place (教育局, 发改委), and the body behind it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tiaokuai.ontology import codes

from ..records.assignment import NameRule

_SHORT_ENDS = {"委员会": ("委",), "办公室": ("办",)}
_ONE_BODY = ("局", "委员会", "厅", "办公室")
"""A place has one of these for one stem; which one is a matter of its level and of the year."""
_USUAL = {"province": "厅", "county": "局", "township": "局"}


@dataclass(frozen=True, slots=True)
class Body:
    """A body as one of its names gives it: official name, kind, function, and how the two differ.

    `rank`: its place in the code lists; of two bodies with one short form the lower is meant.
    `headed`: its place's word (市, 市委) stands before its name. `at`: its name at a level, where
    that differs. `covers`, `also`, `until`, `successors`: see functions.yaml; `successors` is
    empty where the name lives on. `endings`: the names that one body may bear (局, 委员会).
    """

    name: str
    kind: str
    function: str | None
    rule: NameRule
    rank: int
    headed: bool = True
    at: tuple[tuple[str, str], ...] = field(default=())
    covers: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    until: int | None = None
    successors: tuple[str, ...] = ()

    def key(self, level: str | None) -> str:
        """The one of its `endings` that stands for all at a level, so that ids agree."""
        if self.name not in self.endings:
            return self.name
        usual = _USUAL.get(level or "", "")
        return next((n for n in self.endings if usual and n.endswith(usual)), self.endings[0])


@cache
def lexicon() -> dict[str, tuple[Body, ...]]:
    """name → the bodies that it can stand for, the likeliest first."""
    found: defaultdict[str, dict[str, Body]] = defaultdict(dict)
    for rank, (entry, function) in enumerate(_entries()):
        for form, official, rule in _forms(entry):
            body = Body(
                official,
                entry.get("kind", "department"),
                function,
                rule,
                rank,
                entry.get("head") != "none",
                tuple(entry.get("at", {}).items()),
                tuple(entry.get("covers", ())),
                tuple(entry.get("also", ())),
                _endings(entry),
                entry["until"].year if "until" in entry else None,
                () if entry.get("stays") else tuple(entry.get("successors", ())),
            )
            found[form].setdefault(official, body)
    return {form: tuple(sorted(bodies.values(), key=_likeliest)) for form, bodies in found.items()}


@cache
def templates() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The names with a place inside (国网{place}供电公司), each as pattern and as listed."""
    forms = [form for form in lexicon() if "{place}" in form]
    return tuple(
        (re.compile(re.escape(form).replace(r"\{place\}", "(.{2,12})")), form) for form in forms
    )


def _likeliest(body: Body) -> tuple[bool, int]:
    return body.rule != "exact", body.rank


def _entries() -> Iterator[tuple[dict[str, Any], str | None]]:
    for function in codes("functions"):
        for entry in (*function["bodies"], *function.get("predecessors", ())):
            yield entry, function["id"]
    for entry in codes("unit_names"):
        yield entry, None


def _endings(entry: dict[str, Any]) -> tuple[str, ...]:
    stem = next(iter(entry.get("stems", ())), "")
    return tuple(f"{stem}{end}" for end in entry.get("ends", ()) if end in _ONE_BODY)


def _forms(entry: dict[str, Any]) -> Iterator[tuple[str, str, NameRule]]:
    stems = entry.get("stems", ())
    for end in entry.get("ends", ()):
        for stem in stems:
            official = f"{stems[0]}{end}"
            form = f"{stem}{end}"
            yield form, official, "exact" if form == official else "abbreviation"
            for short in _SHORT_ENDS.get(end, ()):
                yield f"{stem}{short}", official, "abbreviation"
    names = entry.get("names", ())
    for name in names:
        yield name, names[0], "exact" if name == names[0] else "alias"
