"""Lineage: the tasks of compared documents linked, and the threads that the links make."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tiaokuai.loaders import Extraction

from .draft import Draft
from .pairs import Pair

if TYPE_CHECKING:
    from ..lineage import Link

    Align = Callable[[Extraction, Extraction], list[Link]]


def add_links(draft: Draft, documents: Mapping[str, Extraction], pair: Pair, align: Align) -> None:
    """Compare one pair of documents and relate each task of `b` to what it comes from in `a`.

    A link that carries an obligation on has the pair's relation; other links are RELATED.
    """
    for link in align(documents[pair.a], documents[pair.b]):
        draft.relate(
            pair.relation if link.relation == "carries_on" else "RELATED",
            f"{pair.b}#{link.b}",
            f"{pair.a}#{link.a}",
            score=round(link.score, 6),
            change=list(link.change),
            share_up=round(link.share_up, 6),
            share_down=round(link.share_down, 6),
            clauses=json.dumps([[c.a_start, c.a_end, c.b_start, c.b_end] for c in link.clauses]),
            judged=link.judged,
        )
