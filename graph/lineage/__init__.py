"""Lineage (传承): what became of one document's tasks in another."""

from .align import align
from .link import Change, Clause, Link, Relation

__all__ = ["Change", "Clause", "Link", "Relation", "align"]
