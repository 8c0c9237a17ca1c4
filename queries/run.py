"""Run: a named question put to a store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tiaokuai.graph import Limits, Store
from tiaokuai.ontology import UsageError

from .ask import WHOLE
from .library import question
from .names import look_up
from .order import ordered
from .query import Parameter, Query

Value = str | int | Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows under their column names, in the order that the question declares.

    `notes`: what was understood where a name was typed in part. `cut`: there were more rows, which
    in that order come after these.
    """

    columns: list[str]
    rows: list[list[object]]
    notes: list[str] = field(default_factory=list)
    cut: bool = False


def run(
    store: Store, name: str, values: Mapping[str, Value] | None = None, limits: Limits | None = None
) -> Answer:
    """Put the named question to the store.

    Units, documents, places, tasks and functions are given by id or name; several with commas
    between, or as a list. Raises UsageError for an unknown question, a missing or unknown
    parameter; TiaokuaiError for a name that fits nothing in the graph.
    """
    query = question(name)
    given = dict(values or {})
    known = {parameter.name for parameter in query.parameters}
    if extra := sorted(given.keys() - known):
        raise UsageError(
            f"{name} takes no parameter {extra[0]}",
            todo=f"it takes {', '.join(sorted(known)) or 'none'}",
        )
    notes: list[str] = []
    parameters = {p.name: _value(store, query, p, given, notes) for p in query.parameters}
    limits = limits or Limits()
    # All rows, for they are put in order when they are all there.
    result = store.run(query.cypher, parameters, Limits(WHOLE.rows, limits.seconds))
    rows = ordered(query, result.columns, result.rows)
    kept = rows[: limits.rows]
    return Answer(result.columns, kept, notes, result.cut or len(kept) < len(rows))


def _value(
    store: Store, query: Query, parameter: Parameter, given: dict[str, Value], notes: list[str]
) -> object:
    if parameter.name not in given:
        if parameter.required:
            raise UsageError(
                f"{query.name} needs {parameter.name}",
                todo=f"give {parameter.name}=…, {parameter.meaning.en}",
            )
        return "" if parameter.type == "text" else []
    if parameter.type == "text":
        return str(given[parameter.name])
    parts = _parts(given[parameter.name])
    if parameter.type == "int":
        return [_number(parameter, part) for part in parts]
    ids: set[str] = set()
    for part in parts:
        match = look_up(store, parameter.type, part)
        ids.update(match.ids)
        if match.guessed or len(match.ids) > 1:
            notes.append(f"{part}: {'、'.join(match.ids[:9])}{' …' if len(match.ids) > 9 else ''}")
    return sorted(ids)


def _parts(value: Value) -> list[str]:
    if isinstance(value, str):
        # Not at 、: it stands inside names (各部门、单位).
        return [part.strip() for part in value.split(",") if part.strip()]
    return [str(part) for part in ([value] if isinstance(value, int) else value)]


def _number(parameter: Parameter, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise UsageError(f"{parameter.name}={text} is no whole number") from None
