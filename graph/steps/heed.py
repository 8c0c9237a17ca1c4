"""Heed: what each judgement did to a graph, so that none is lost in silence."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from tiaokuai.loaders import (
    Extraction,
    Judgement,
    Judgements,
    conflicts,
    is_ambiguous,
    is_document,
    is_everywhere,
    is_place,
    letters,
    ordinals,
    where_printed,
)

from ..tables import JUDGEMENT_COLUMNS
from .draft import Draft, Row
from .judgedmembers import collectives

State = Literal["obeyed", "unmatched", "refused"]
"""obeyed; unmatched: nothing in the documents is what it speaks of; refused: it is unclear or
contradicts another."""


@dataclass(frozen=True, slots=True)
class Heeded:
    """One judgement and what became of it.

    `facts`: ids of the tasks and units that it bears on; `why`: one line, "" where it is obeyed.
    `line` is None for a line that could not be read.
    """

    where: str
    line: Judgement | None
    state: State
    why: str = ""
    facts: list[str] = field(default_factory=list)

    def row(self) -> Row:
        """Its row in the table of judgements, which has the same lines as the graph's own file."""
        file, _, number = self.where.rpartition(":")
        cells = {column: getattr(self.line, column, "") or None for column in JUDGEMENT_COLUMNS}
        # What the file is called elsewhere must not change the bytes of the graph.
        why = self.why.replace(f"{file}:", "line ") or None
        return {"line": int(number), **cells, "state": self.state, "why": why, "facts": self.facts}


def heeded(judgements: Judgements, extractions: list[Extraction], draft: Draft) -> list[Heeded]:
    """What became of every line, in the order of the file; `extractions` are those judged."""
    corpus = _Corpus(judgements, extractions, draft)
    refused = corpus.refused()
    found = [Heeded(problem.where, None, "refused", problem.why) for problem in judgements.problems]
    for line in judgements.lines:
        if against := refused.get(line):
            why = f"contradicts {', '.join(sorted(against))}; none is obeyed, correct them"
            found.append(Heeded(line.where, line, "refused", why))
            continue
        facts, why = corpus.facts(line)
        found.append(Heeded(line.where, line, "unmatched" if why else "obeyed", why, facts))
    return found


Facts = tuple[list[str], str]
"""Ids of what a judgement bears on, or why it bears on nothing."""


class _Corpus:
    def __init__(self, judgements: Judgements, extractions: list[Extraction], draft: Draft) -> None:
        self._judgements = judgements
        self._extractions = extractions
        self._draft = draft
        self._named: defaultdict[str, list[tuple[Extraction, str]]] = defaultdict(list)
        for e in extractions:
            ids = {letters(a.unit): a.unit_id for t in e.tasks for a in t.assignments}
            for name, id in ids.items():
                self._named[name].append((e, id))

    def refused(self) -> dict[Judgement, set[str]]:
        """Lines that contradict each other by what these documents say, with the others."""
        groups = [group for e in self._extractions for group in conflicts(e, self._judgements)]
        found: dict[Judgement, set[str]] = {}
        for group in groups:
            for line in group:
                others = {other.where for other in group if other != line}
                found.setdefault(line, set()).update(others)
        return found

    def facts(self, line: Judgement) -> Facts:
        """What an obeyed line bears on."""
        return _FACTS[line.kind](self, line)

    def _documents(self, key: str, line: Judgement) -> list[Extraction]:
        return [
            e
            for e in self._extractions
            if (is_everywhere(key) or is_document(key, e.document))
            and (is_everywhere(line.place) or _is_in(line.place, e))
        ]

    def _tasks(self, key: str, quote: str, line: Judgement) -> Facts:
        """The tasks that a document and quoted words mean."""
        documents = self._documents(key, line)
        if not documents:
            return [], f"no document here is “{key}”"
        found = [f"{e.document.id}#{ordinal}" for e in documents for ordinal in ordinals(quote, e)]
        if found:
            return found, ""
        words = f"“{quote[:20]}”"
        if any(is_ambiguous(quote, e) for e in documents):
            return [], f"several tasks of the document have the words {words}; quote more of them"
        return [], f"no task of the document has the words {words}"

    def role(self, line: Judgement) -> Facts:
        return self._tasks(line.document, line.quote, line)

    def link(self, line: Judgement) -> Facts:
        first, why = self._tasks(line.document, line.quote, line)
        second, otherwise = self._tasks(line.other_document, line.other_quote, line)
        return ([], why or otherwise) if why or otherwise else ([*first, *second], "")

    def split(self, line: Judgement) -> Facts:
        documents = self._documents(line.document, line)
        if not documents:
            return [], f"no document here is “{line.document or line.place}”"
        names = set(line.names)
        naming = {
            f"{e.document.id}#{task.ordinal}": e
            for e in documents
            for task in e.tasks
            if names <= {a.unit for a in task.assignments}
        }
        tasks = [task for task, e in naming.items() if where_printed(e.ledger, line.quote)]
        return (
            (tasks, "") if tasks else ([], f"no task here prints “{line.quote[:20]}” as its units")
        )

    def unit(self, line: Judgement) -> Facts:
        names = [line.name] if line.kind == "alias" else [line.name, line.other_name]
        found = {id for name in names for id in self._units(name, line)}
        if found:
            return sorted(found), ""
        said = " or ".join(f"“{name}”" for name in names)
        return [], f"no document names {said}"

    def _units(self, name: str, line: Judgement) -> set[str]:
        """The units that a name of a line has become."""
        if name in self._draft.nodes.get("Unit", {}):
            return {name}
        place, _, bare = name.rpartition("/")
        place = place or line.place
        found = set()
        for e, id in self._named.get(letters(bare), ()):
            if not is_everywhere(line.document) and not is_document(line.document, e.document):
                continue
            if is_everywhere(place) or _is_in(place, e) or id.startswith(f"{place}/"):
                found.add(id)
        return found

    def member(self, line: Judgement) -> Facts:
        found = collectives(self._draft, line)
        return (found, "") if found else ([], f"no document names “{line.other_name}”")


_FACTS = {
    "unit": _Corpus.unit,
    "alias": _Corpus.unit,
    "role": _Corpus.role,
    "split": _Corpus.split,
    "member": _Corpus.member,
    "link": _Corpus.link,
}


def _is_in(place: str, extraction: Extraction) -> bool:
    jurisdiction = extraction.document.jurisdiction
    return jurisdiction is not None and is_place(place, jurisdiction.name)
