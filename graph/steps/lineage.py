"""Lineage: the tasks of compared documents linked, with what the two say otherwise."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tiaokuai.loaders import Extraction

from .draft import Draft
from .pairs import Pair

if TYPE_CHECKING:
    from ..lineage import Difference, Link

    Align = Callable[[Extraction, Extraction], list[Link]]


def add_links(
    draft: Draft,
    documents: Mapping[str, Extraction],
    pair: Pair,
    align: Align,
    continued: set[str],
) -> None:
    """Compare one pair of documents and relate each task of `b` to what it comes from in `a`.

    A link that carries an obligation on has the pair's relation; other links are RELATED.
    `continued`: the tasks known to continue others, to which those found here are added. Where
    editions lie between the two, these are left out, unless a person has decided: what is left
    is what comes back.
    """
    from ..lineage import differences

    a, b = documents[pair.a], documents[pair.b]
    links = align(a, b)
    if pair.between:
        links = [
            link
            for link in links
            if link.judged
            or (link.relation == "carries_on" and f"{pair.b}#{link.b}" not in continued)
        ]
    carried = [link for link in links if link.relation == "carries_on"]
    for link, found in zip(carried, differences(a, b, carried), strict=True):
        draft.relate(pair.relation, *_ends(pair, link), **_facts(link), **_said(found))
    for link in links:
        if link.relation == "related":
            draft.relate("RELATED", *_ends(pair, link), **_facts(link))
    if pair.relation == "CONTINUES":
        continued.update(f"{pair.b}#{link.b}" for link in carried)


def _ends(pair: Pair, link: Link) -> tuple[str, str]:
    return f"{pair.b}#{link.b}", f"{pair.a}#{link.a}"


def _facts(link: Link) -> dict[str, object]:
    return {
        "score": round(link.score, 6),
        "change": list(link.change),
        "share_up": round(link.share_up, 6),
        "share_down": round(link.share_down, 6),
        "clauses": json.dumps([[c.a_start, c.a_end, c.b_start, c.b_end] for c in link.clauses]),
        "judged": link.judged,
    }


def _said(found: list[Difference]) -> dict[str, object]:
    wordings = [[difference.kind, difference.a, difference.b] for difference in found]
    return {
        "differences": sorted({difference.kind for difference in found}),
        "wordings": json.dumps(wordings, ensure_ascii=False),
    }
