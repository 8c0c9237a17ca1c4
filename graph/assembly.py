"""Assembly: the steps from records to the rows of a graph, in their order."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from tiaokuai.loaders import NO_JUDGEMENTS, Extraction, Judgements

from .reading import Progress
from .semantic import Scorer
from .steps.assignments import add_assignments
from .steps.citations import Citations
from .steps.collectives import add_members
from .steps.documents import add_documents
from .steps.draft import Draft
from .steps.implements import add_cited, add_inferred, add_lags
from .steps.judgedlinks import judged_pairs, link_lines, mark_apart
from .steps.judgedmembers import judge_members
from .steps.jurisdictions import add_jurisdictions, join_unknown_places
from .steps.lineage import add_links
from .steps.pairs import Pair, pairs
from .steps.reconstruction import add_reconstructed
from .steps.sections import add_sections
from .steps.series import add_series, series
from .steps.subjects import Subjects
from .steps.successions import add_successions
from .steps.tasks import add_tasks
from .steps.threads import add_threads
from .steps.titles import Titles
from .steps.units import add_units

if TYPE_CHECKING:
    from .lineage import Link


_SIDES = 64
"""Documents kept ready for comparison: what is made ready is some hundred times its text."""


def assemble(
    extractions: list[Extraction],
    progress: Progress | None = None,
    judgements: Judgements = NO_JUDGEMENTS,
    scorer: Scorer | None = None,
) -> Draft:
    """The rows of a graph: each step adds its nodes and relations to the draft.

    `judgements` are already in the extractions, as far as they are about single documents.
    `scorer`: a model of meaning that helps to find links.
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
    compared = pairs(draft, extractions, subjects, editions)
    _compare(draft, extractions, compared, judgements, progress, scorer)
    documents = {e.document.id: e for e in extractions}
    add_reconstructed(draft, documents, subjects, titles, partial(_aligned, scorer=scorer))
    add_threads(draft)
    return draft


def _compare(
    draft: Draft,
    extractions: list[Extraction],
    compared: list[Pair],
    judgements: Judgements,
    progress: Progress | None,
    scorer: Scorer | None,
) -> None:
    from .lineage import Side, align, judged_links, judged_relations

    documents = {e.document.id: e for e in extractions}
    # Pairs come sorted by their first document: few sides serve many of them.
    side = lru_cache(_SIDES)(lambda id: Side(documents[id].tasks, scorer))
    lines = link_lines(judgements, extractions)
    mark_apart(draft, documents, lines)
    continued: set[str] = set()
    for done, pair in enumerate(compared, 1):
        said = lines.get(frozenset((pair.a, pair.b)), NO_JUDGEMENTS)

        def aligned(a: Extraction, b: Extraction, said: Judgements = said) -> list[Link]:
            sides = side(a.document.id), side(b.document.id)
            return align(*sides, judged_relations(said, a, b))

        add_links(draft, documents, pair, aligned, continued)
        if progress:
            progress("comparing", done, len(compared))
    for pair in judged_pairs(draft, lines, compared):
        said = lines[frozenset((pair.a, pair.b))]
        add_links(draft, documents, pair, partial(judged_links, judgements=said), continued)


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
