"""Ask: a named question whose values are ids already, for programs."""

from collections.abc import Sequence
from typing import Any

from tiaokuai.graph import Limits, Store
from tiaokuai.ontology import TiaokuaiError

from .library import question
from .order import ordered

WHOLE = Limits(rows=5_000_000, seconds=3600)
"""What a question may take whose answer is wanted whole: a table to keep, not one to look at."""


def ask(store: Store, name: str, **values: Sequence[str | int] | str) -> list[dict[str, Any]]:
    """The rows of the answer as mappings, in the order that the question declares.

    `values`: ids, whole numbers or, for a text, the text; what is not given restricts nothing.
    Raises TiaokuaiError where the answer is too large to be whole.
    """
    query = question(name)
    given: dict[str, object] = {p.name: "" if p.type == "text" else [] for p in query.parameters}
    for key, value in values.items():
        given[key] = value if isinstance(value, str) else list(value)
    result = store.run(query.cypher, given, WHOLE)
    if result.cut:
        raise TiaokuaiError(
            f"{name} gives more than {WHOLE.rows} rows", todo="name a place, a unit or a year"
        )
    rows = ordered(query, result.columns, result.rows)
    return [dict(zip(result.columns, row, strict=True)) for row in rows]
