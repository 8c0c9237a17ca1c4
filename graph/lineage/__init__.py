"""Lineage (传承): what became of one document's tasks in another."""

from .align import align, rate
from .comparison import Comparison, compare
from .difference import Difference, differences
from .judged import judged_ends, judged_links, judged_relations
from .link import Change, Clause, Link, Relation
from .parameters import Parameters, parameters
from .quantity import Quantity, quantities
from .side import Side

__all__ = [
    "Change",
    "Clause",
    "Comparison",
    "Difference",
    "Link",
    "Parameters",
    "Quantity",
    "Relation",
    "Side",
    "align",
    "compare",
    "differences",
    "judged_ends",
    "judged_links",
    "judged_relations",
    "parameters",
    "quantities",
    "rate",
]
