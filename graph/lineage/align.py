"""Align: which task of one document is carried on in which task of another."""

from collections.abc import Mapping, Sequence
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
from .noise import easing, kinship
from .parameters import Parameters, parameters
from .side import Side
from .similarity import Pairs, similarity

Ends = tuple[int, int]
"""The ordinals of a task of A and of a task of B."""


def align(
    a: Sequence[Task] | Side,
    b: Sequence[Task] | Side,
    judged: Mapping[Ends, Relation | None] | None = None,
) -> list[Link]:
    """The links from the tasks of A, the superior or earlier document, to those of B.

    Many to many, sorted by position in A, then in B; a pair of which nothing can be said has
    none. `judged`: what people decided of pairs of tasks (by ordinals), None for no link; it
    wins over any score. Pure: the same tasks give the same links. A document that is compared
    more than once is better given as a `Side`, which is made ready once.
    """
    first, second = (side if isinstance(side, Side) else Side(side) for side in (a, b))
    if not len(first) or not len(second):
        return []
    p = parameters()
    weights = Weights(first.counts, second.counts, p.matter_weight)
    rated = _rated(first, second, weights, p)
    said = _positions(first.tasks, second.tasks, judged or {})
    decided = _decided(rated, said, p)
    shared = overlaps(first, second, weights, [(i, j) for i, j, _, _ in decided])
    both = list(zip(decided, shared, strict=True))
    family = Family(first, second, [(i, j, own) for (i, j, _, r), own in both if r == "carries_on"])
    return [
        Link(
            a=first.tasks[i].ordinal,
            b=second.tasks[j].ordinal,
            relation=relation,
            score=score(value, p),
            share_up=share(overlap.up, first.letters[i]),
            share_down=share(overlap.down, second.letters[j]),
            change=family.change(i, j, overlap) if relation == "carries_on" else [],
            clauses=overlap.clauses,
            judged=(i, j) in said,
        )
        for (i, j, value, relation), overlap in both
    ]


def _positions(
    a: Sequence[Task], b: Sequence[Task], judged: Mapping[Ends, Relation | None]
) -> dict[Ends, Relation | None]:
    """What is judged, by the places of the tasks in their lists instead of their ordinals."""
    first = {task.ordinal: i for i, task in enumerate(a)}
    second = {task.ordinal: j for j, task in enumerate(b)}
    return {
        (first[i], second[j]): relation
        for (i, j), relation in judged.items()
        if i in first and j in second
    }


def _decided(
    rated: Pairs, said: Mapping[Ends, Relation | None], p: Parameters
) -> list[tuple[int, int, float, Relation]]:
    """The linked pairs with their value and relation: what is said of them, else what it allows."""
    # Most candidates come to nothing; only what is said of them needs their value.
    some = rated.value >= (-np.inf if said else min(p.related, p.carries_on))
    ends = zip(rated.i[some].tolist(), rated.j[some].tolist(), strict=True)
    values = dict(zip(ends, rated.value[some].tolist(), strict=True))
    relations: dict[Ends, Relation | None] = {
        pair: decide(value, p) for pair, value in values.items()
    }
    relations.update(said)
    return [
        (i, j, values.get((i, j), 0.0), relation)
        for (i, j), relation in sorted(relations.items())
        if relation
    ]


def rate(a: Side, b: Side, p: Parameters) -> dict[Ends, float]:
    """What every candidate pair is worth under some parameters, by the tasks' ordinals."""
    if not len(a) or not len(b):
        return {}
    rated = _rated(a, b, Weights(a.counts, b.counts, p.matter_weight), p)
    ends = zip(rated.i.tolist(), rated.j.tolist(), strict=True)
    values = zip(ends, rated.value.tolist(), strict=True)
    return {(a.tasks[i].ordinal, b.tasks[j].ordinal): value for (i, j), value in values}


def _rated(a: Side, b: Side, weights: Weights, p: Parameters) -> Pairs:
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
    pairs = replace(pairs, value=np.asarray(value))
    return replace(pairs, value=pairs.value * kinship(pairs, len(a), len(b), p))
