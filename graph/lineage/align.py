"""Align: which task of one document is carried on in which task of another."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tiaokuai.loaders import Task

from .change import overlaps, share
from .competition import compete
from .context import context
from .decision import decide, score
from .family import Family
from .grams import Weights
from .link import Link, Relation
from .noise import easing
from .parameters import Parameters, parameters
from .side import Side
from .similarity import Pairs, similarity


def align(a: Sequence[Task], b: Sequence[Task]) -> list[Link]:
    """The links from the tasks of A, the superior or earlier document, to those of B.

    Many to many, sorted by position in A, then in B; a pair of which nothing can be said has
    none. Pure: the same tasks give the same links.
    """
    if not a or not b:
        return []
    p = parameters()
    first, second = Side(a), Side(b)
    weights = Weights([*first.grams, *second.grams], p.matter_weight)
    rated = rate(first, second, weights, p)
    cells = zip(rated.i.tolist(), rated.j.tolist(), rated.value.tolist(), strict=True)
    decided: list[tuple[int, int, float, Relation]] = [
        (i, j, value, relation) for i, j, value in cells if (relation := decide(value, p))
    ]
    shared = overlaps(first, second, weights, [(i, j) for i, j, _, _ in decided])
    both = list(zip(decided, shared, strict=True))
    family = Family(first, second, [(i, j, own) for (i, j, _, r), own in both if r == "carries_on"])
    return [
        Link(
            a=a[i].ordinal,
            b=b[j].ordinal,
            relation=relation,
            score=score(value, p),
            share_up=share(overlap.up, first.letters[i]),
            share_down=share(overlap.down, second.letters[j]),
            change=family.change(i, j, overlap) if relation == "carries_on" else [],
            clauses=overlap.clauses,
        )
        for (i, j, value, relation), overlap in both
    ]


def rate(a: Side, b: Side, weights: Weights, p: Parameters) -> Pairs:
    """Every candidate pair with what it is worth.

    Likeness by itself, lifted by context, after competition, brought to one scale for all
    pairs of documents.
    """
    pairs = similarity(a, b, weights, p)
    if not len(pairs):
        return pairs
    lift = 1 + p.context_weight * context(a, b, pairs, weights, p)
    pairs = replace(pairs, value=pairs.value * lift)
    value = compete(pairs, p.competition) * easing(pairs, len(a), len(b), p)
    return replace(pairs, value=np.asarray(value))
