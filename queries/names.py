"""Names: what a person types for a unit, a document, a place, a task or a function → ids."""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tiaokuai.graph import Store
from tiaokuai.ontology import TiaokuaiError

Names = dict[str, set[str]]
"""A name → the ids of what bears it."""


class Match(NamedTuple):
    """The ids that a name means; `guessed`: no name is equal, these hold what was typed."""

    ids: list[str]
    guessed: bool


def look_up(store: Store, kind: str, name: str) -> Match:
    """The nodes of a kind that a name means: by id or name, else by a part of a name.

    A name that several nodes bear means them all (教育局 in two cities). Raises TiaokuaiError
    with the nearest names where nothing fits.
    """
    if kind == "task" and "#" in name:
        document, _, ordinal = name.rpartition("#")
        ids = [f"{id}#{ordinal}" for id in look_up(store, "document", document).ids]
        found = store.run("MATCH (t:Task) WHERE t.id IN $ids RETURN t.id", {"ids": ids})
        if found.rows:
            return Match(sorted(str(row[0]) for row in found.rows), False)
    names = _KNOWN[kind](store)
    if ids := _equal(names, name):
        return Match(ids, False)
    if kind == "unit" and (ids := _resolved(store, names, name)):
        return Match(ids, False)
    if ids := sorted({id for known in names if _fold(name) in _fold(known) for id in names[known]}):
        return Match(ids, True)
    raise _unknown(kind, name, names)


def _equal(names: Names, name: str) -> list[str]:
    if name in names:
        return sorted(names[name])
    return sorted({id for known in names if _fold(known) == _fold(name) for id in names[known]})


def _fold(name: str) -> str:
    """For comparison: full width as half width, brackets of document numbers as one, no blanks."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[\s《》“”\"]", "", plain).translate(str.maketrans("〔〕【】()（）", "[][][][]"))


def _resolved(store: Store, names: Names, name: str) -> list[str]:
    """The units that the name means in each jurisdiction by the rules that read documents."""
    from tiaokuai.loaders import JurisdictionRecord, resolve

    rows = store.run("MATCH (p:Jurisdiction) RETURN p.id, p.level").rows
    places = [JurisdictionRecord(str(id), level) for id, level in rows]  # type: ignore[arg-type]  # a level as built
    known = {id for ids in names.values() for id in ids}
    return sorted({resolve([name], place)[name].id for place in places} & known)


def _collected(store: Store, *queries: str) -> Names:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for query in queries:
        for id, *values in store.run(query).rows:
            for value in values:
                for name in value if isinstance(value, list) else [value]:
                    if name:
                        names[str(name)].add(str(id))
    return dict(names)


def _units(store: Store) -> Names:
    return _collected(
        store,
        "MATCH (u:Unit) RETURN u.id AS id, u.id AS key, u.name",
        "MATCH (u:Unit)-[r:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(:Task) "
        "RETURN DISTINCT u.id, r.printed",
    )


def _documents(store: Store) -> Names:
    return _collected(
        store, "MATCH (d:Document) RETURN d.id AS id, d.id AS key, d.title, d.number, d.aliases"
    )


def _places(store: Store) -> Names:
    return _collected(store, "MATCH (p:Jurisdiction) RETURN p.id AS id, p.id AS key, p.name")


def _tasks(store: Store) -> Names:
    return _collected(store, "MATCH (t:Task) RETURN t.id AS id, t.id AS key, t.text")


def _functions(store: Store) -> Names:
    return _collected(store, "MATCH (f:Function) RETURN f.id AS id, f.id AS key, f.name, f.name_en")


_KNOWN: dict[str, Callable[[Store], Names]] = {
    "unit": _units,
    "document": _documents,
    "place": _places,
    "task": _tasks,
    "function": _functions,
}


def _unknown(kind: str, name: str, names: Iterable[str]) -> TiaokuaiError:
    near = difflib.get_close_matches(name, sorted(names), n=3, cutoff=0.3)
    hint = f"the nearest are {'、'.join(near)}" if near else ""
    return TiaokuaiError(f"no {kind} of the graph is called {name}", todo=hint)
