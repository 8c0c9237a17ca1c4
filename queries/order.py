"""Order: the rows of an answer as its question declares, on every store alike."""

from collections.abc import Iterable

from .query import Query

Key = tuple[int, float, str, int]


def ordered(query: Query, columns: list[str], rows: Iterable[list[object]]) -> list[list[object]]:
    """Rows by the question's order, equal ones by all their columns; its lists sorted.

    Numbers come before texts, texts before nulls, task 9 of a document before task 10.
    """
    lists = {columns.index(column.name) for column in query.columns if column.list}
    # collect() of nothing is null on one store, [] on another; its order is no promise.
    found = [[_texts(v) if i in lists else v for i, v in enumerate(row)] for row in rows]
    found.sort(key=lambda row: [_key(value) for value in row])
    for name, descending in reversed(query.order):
        at = columns.index(name)
        found.sort(key=lambda row, at=at: _key(row[at]), reverse=descending)  # type: ignore[misc]  # at is bound now
    return found


def _texts(value: object) -> list[str]:
    return sorted(str(item) for item in value if item) if isinstance(value, list) else []


def _key(value: object) -> Key:
    if value is None:
        return (2, 0, "", 0)
    if isinstance(value, int | float):
        return (0, value, "", 0)
    head, _, ordinal = str(value).rpartition("#")
    return (1, 0, head, int(ordinal)) if head and ordinal.isdigit() else (1, 0, str(value), 0)
