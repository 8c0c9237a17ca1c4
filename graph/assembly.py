"""Assembly: the steps from records to the rows of a graph, in their order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tiaokuai.loaders import NO_JUDGEMENTS, Extraction, Judgements

from .reading import Progress
from .steps.assignments import add_assignments
from .steps.citations import Citations
from .steps.collectives import add_members
from .steps.comparing import compared
from .steps.documents import add_documents
from .steps.draft import Draft
from .steps.implements import add_cited, add_inferred, add_lags
from .steps.judgedlinks import judged_pairs, link_lines, mark_apart
from .steps.judgedmembers import judge_members
from .steps.jurisdictions import add_jurisdictions, join_unknown_places
from .steps.lineage import add_links, relate
from .steps.pairs import Pair, pairs
from .steps.reconstruction import add_reconstructed
from .steps.sections import add_sections
from .steps.series import add_series, series
from .steps.subjects import Subjects, place_of
from .steps.successions import add_successions
from .steps.tasks import add_tasks
from .steps.threads import add_threads
from .steps.titles import Titles
from .steps.units import add_units

if TYPE_CHECKING:
    from .lineage import Link, Relation
    from .semantic import Scorer


def assemble(
    extractions: list[Extraction],
    progress: Progress | None = None,
    judgements: Judgements = NO_JUDGEMENTS,
    scorer: Scorer | None = None,
    workers: int | None = None,
) -> Draft:
    """The rows of a graph: each step adds its nodes and relations to the draft.

    `judgements` are already in the extractions, as far as they are about single documents.
    `scorer`: a model of meaning that helps to find links. `workers`: see `compared`.
    """
    draft = Draft()
    titles = Titles(e.document.jurisdiction.name for e in extractions if e.document.jurisdiction)
    subjects = Subjects(extractions, titles)
    editions = series(subjects)
    citations = Citations(extractions, titles)
    add_jurisdictions(draft, extractions)
    add_documents(draft, extractions, citations)
    add_series(draft, editions, {e.document.id for e in extractions if e.tasks})
    add_cited(draft, extractions, citations)
    add_units(draft, extractions, judgements)
    join_unknown_places(draft, _cited_places(draft))
    add_members(draft)
    judge_members(draft, judgements)
    add_successions(draft)
    add_inferred(draft, extractions, subjects, titles)
    add_lags(draft)
    for extraction in extractions:
        add_tasks(draft, extraction)
        add_sections(draft, extraction)
    for extraction in extractions:
        add_assignments(draft, extraction)
    documents = {e.document.id: e for e in extractions}
    lines = link_lines(judgements, extractions)
    mark_apart(draft, documents, lines)
    found = pairs(draft, extractions, subjects, editions)
    continued: set[str] = set()
    for pair, links in compared(
        found,
        documents,
        _said(found, documents, lines),
        order=_neighbours(extractions, subjects),
        workers=workers,
        scorer=scorer,
        progress=progress,
    ):
        relate(draft, pair, links, continued)
    _add_judged(draft, documents, found, lines)
    add_reconstructed(draft, documents, subjects, titles, partial(_aligned, scorer=scorer))
    add_threads(draft)
    return draft


def _said(
    found: list[Pair], documents: dict[str, Extraction], lines: dict[frozenset[str], Judgements]
) -> dict[tuple[str, str], dict[tuple[int, int], Relation | None]]:
    """What people decided of the tasks of the pairs that are compared."""
    from .lineage import judged_relations

    ends = ((pair.a, pair.b) for pair in found if frozenset((pair.a, pair.b)) in lines)
    return {
        (a, b): judged_relations(lines[frozenset((a, b))], documents[a], documents[b])
        for a, b in ends
    }


def _add_judged(
    draft: Draft,
    documents: dict[str, Extraction],
    found: list[Pair],
    lines: dict[frozenset[str], Judgements],
) -> None:
    """Add what people decided of documents that no rule compares."""
    from .lineage import judged_links

    for pair in judged_pairs(draft, lines, found):
        said = lines[frozenset((pair.a, pair.b))]
        add_links(draft, documents, pair, partial(judged_links, judgements=said))


def _neighbours(extractions: list[Extraction], subjects: Subjects) -> list[str]:
    """The documents so that those which are compared stand near each other."""
    documents = [e.document for e in extractions]
    # A place's name begins with that of the one above it.
    documents.sort(key=lambda own: (subjects.of[own.id], place_of(own), own.year or 0, own.id))
    return [document.id for document in documents]


def _aligned(a: Extraction, b: Extraction, scorer: Scorer | None) -> list[Link]:
    from .lineage import Side, align

    return align(Side(a.tasks, scorer), Side(b.tasks, scorer))


def _cited_places(draft: Draft) -> list[tuple[str, str]]:
    place = dict(draft.relations.get("COVERS", {}).keys())
    return [
        (place[a], place[b])
        for a, b in draft.relations.get("IMPLEMENTS", {})
        if a in place and b in place
    ]
