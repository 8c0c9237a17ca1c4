"""Lineage: the tasks of compared documents linked, with what the two say otherwise."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiaokuai.loaders import Extraction

from .draft import Draft, Row
from .pairs import Pair

if TYPE_CHECKING:
    from ..lineage import Difference, Link

    Align = Callable[[Extraction, Extraction], list[Link]]


@dataclass(frozen=True, slots=True)
class Found:
    """One link of two documents (ordinals) with the properties of its relation.

    `carried`: it carries an obligation on. `judged`: a person decided it.
    """

    a: int
    b: int
    carried: bool
    judged: bool
    facts: Row


def found_links(a: Extraction, b: Extraction, links: Sequence[Link]) -> list[Found]:
    """What two documents say of each other; depends on no other documents."""
    from ..lineage import differences

    carried = [link for link in links if link.relation == "carries_on"]
    said = iter(differences(a, b, carried))
    return [
        Found(link.a, link.b, own, link.judged, _facts(link) | (_said(next(said)) if own else {}))
        for link in links
        for own in [link.relation == "carries_on"]
    ]


def relate(draft: Draft, pair: Pair, found: Iterable[Found], continued: set[str]) -> None:
    """Relate each task of `b` to what it comes from in `a`.

    A link that carries an obligation on has the pair's relation; other links are RELATED.
    `continued`: the tasks known to continue others, to which those found here are added. Where
    editions lie between the two, these are left out, unless a person has decided: what is left
    is what comes back.
    """
    new: set[str] = set()
    for link in found:
        a, b = f"{pair.a}#{link.a}", f"{pair.b}#{link.b}"
        if pair.between and not link.judged and (not link.carried or b in continued):
            continue
        draft.relate(pair.relation if link.carried else "RELATED", b, a, **link.facts)
        if link.carried:
            new.add(b)
    if pair.relation == "CONTINUES":
        continued |= new


def add_links(draft: Draft, documents: Mapping[str, Extraction], pair: Pair, align: Align) -> None:
    """Compare one pair of documents that no other pair bears on, and relate their tasks."""
    a, b = documents[pair.a], documents[pair.b]
    relate(draft, pair, found_links(a, b, align(a, b)), set())


def _facts(link: Link) -> Row:
    return {
        "score": round(link.score, 6),
        "change": list(link.change),
        "share_up": round(link.share_up, 6),
        "share_down": round(link.share_down, 6),
        "clauses": json.dumps([[c.a_start, c.a_end, c.b_start, c.b_end] for c in link.clauses]),
        "judged": link.judged,
    }


def _said(found: list[Difference]) -> Row:
    wordings = [[difference.kind, difference.a, difference.b] for difference in found]
    return {
        "differences": sorted({difference.kind for difference in found}),
        "wordings": json.dumps(wordings, ensure_ascii=False),
    }
