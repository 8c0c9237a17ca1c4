"""Dialect: a query as the embedded engine takes it."""

from functools import cache

from tiaokuai.ontology import embedded_tables, schema

from ..cypher import rewritten

_FUNCTIONS = {
    "type": "CASE WHEN id({0}) IS NOT NULL THEN split_part(label({0}), ':', 1) END",
    "labels": "CASE WHEN id({0}) IS NOT NULL THEN list_creation(label({0})) END",
}
"""Functions of Cypher that the engine lacks, or gives another meaning.

Its own label() of what an OPTIONAL MATCH did not find is no null.
"""


def embedded(query: str) -> str:
    """The query with the engine's tables for relation kinds, and its functions for Cypher's."""
    return rewritten(query, _tables(), _FUNCTIONS)


@cache
def _tables() -> dict[str, str]:
    """Relation kind → alternatives to write in its place, where it has several tables."""
    return {
        kind.name: "|".join(f"`{table}`" for table in embedded_tables(kind).values())
        for kind in schema().relations.values()
        if len(kind.pairs) > 1
    }
