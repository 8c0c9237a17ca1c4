"""Align: which task of one document is carried on in which task of another."""

from collections.abc import Sequence

from tiaokuai.loaders import Task

from .change import overlaps, share
from .competition import compete
from .context import context
from .decision import decide
from .family import Family
from .link import Link
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
    scored = scores(first, second, p)
    cells = zip(scored.i.tolist(), scored.j.tolist(), scored.value.tolist(), strict=True)
    decided = [(i, j, value, r) for i, j, value in cells if (r := decide(value, p))]
    shared = overlaps(first, second, [(i, j) for i, j, _, _ in decided])
    both = list(zip(decided, shared, strict=True))
    family = Family([(i, j, overlap) for (i, j, _, r), overlap in both if r == "carries_on"])
    return [
        Link(
            a=a[i].ordinal,
            b=b[j].ordinal,
            relation=relation,
            score=round(value, 4),
            share_up=share(overlap.up),
            share_down=share(overlap.down),
            change=family.change(i, j, overlap) if relation == "carries_on" else [],
            clauses=overlap.clauses,
        )
        for (i, j, value, relation), overlap in both
    ]


def scores(a: Side, b: Side, p: Parameters) -> Pairs:
    """Every candidate pair with its score: likeness, lifted by context, after competition."""
    pairs = similarity(a, b, p)
    lifted = Pairs(pairs.i, pairs.j, pairs.value * (1 + p.context_weight * context(a, b, pairs)))
    return Pairs(pairs.i, pairs.j, compete(lifted, p.competition))
