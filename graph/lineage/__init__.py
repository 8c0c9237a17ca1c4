"""Lineage (传承): what became of one document's tasks in another."""

from .align import align
from .comparison import Comparison, compare
from .difference import Difference, differences
from .judged import judged_ends, judged_links, judged_relations
from .link import Change, Clause, Link, Relation
from .quantity import Quantity, quantities

__all__ = [
    "Change",
    "Clause",
    "Comparison",
    "Difference",
    "Link",
    "Quantity",
    "Relation",
    "align",
    "compare",
    "differences",
    "judged_ends",
    "judged_links",
    "judged_relations",
    "quantities",
]
