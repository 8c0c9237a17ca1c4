"""Places: in which named graph a fact belongs, and of which kind the ends of a relation are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from . import iris
from .terms import Iri

_MARKS = {"Task": "#", "Section": "§", "Evidence": "@"}
"""What stands behind the document's id in the id of a thing that is part of one."""

Kinds = Callable[[str, str], tuple[str, str]]


class Places:
    """`ids`: gives the ids of a kind. Kept are those of documents, and where kinds are mixed."""

    def __init__(self, ids: Callable[[str], Iterable[str]]) -> None:
        self._ids = ids
        self._kept: dict[str, set[str]] = {}

    def of(self, kind: str, id: str) -> Iri | None:
        """The graph of a node: its document, which stands for the graph as well; None: no one's."""
        document = id
        if kind != "Document":
            if kind not in _MARKS:
                return None
            document = id.rpartition(_MARKS[kind])[0]
        return iris.node("Document", document) if document in self._set("Document") else None

    def between(self, start_kind: str, start: str, end_kind: str, end: str) -> Iri | None:
        """The graph of a relation: that of its ends; where these are in two, that of the links."""
        first, second = self.of(start_kind, start), self.of(end_kind, end)
        if first is None or second is None:
            return first or second
        return first if first == second else iris.LINKS

    def kinds(self, pairs: tuple[tuple[str, str], ...]) -> Kinds:
        """Tells the kinds of a relation's two ends, given their ids."""
        starts = self._kind(list(dict.fromkeys(start for start, _ in pairs)))
        ends = self._kind(list(dict.fromkeys(end for _, end in pairs)))
        return lambda start, end: (starts(start), ends(end))

    def _kind(self, kinds: list[str]) -> Callable[[str], str]:
        *others, last = kinds
        known = [(kind, self._set(kind)) for kind in others]
        return lambda id: next((kind for kind, ids in known if id in ids), last)

    def _set(self, kind: str) -> set[str]:
        if kind not in self._kept:
            self._kept[kind] = set(self._ids(kind))
        return self._kept[kind]
