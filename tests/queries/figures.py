"""Each figure of a report counted again, by a Cypher that knows nothing of the report."""

from typing import Any

from tiaokuai.graph import Store
from tiaokuai.queries import Chart, Figure, Number, Paragraph, Report, Share, Sum, Table

KINDS = {"lead": "LEADS", "responsible": "RESPONSIBLE_FOR", "support": "SUPPORTS"}
ANY = "LEADS|RESPONSIBLE_FOR|SUPPORTS"
TASKS = (
    "MATCH (j:Jurisdiction)<-[:COVERS]-(d:Document)-[:CONTAINS]->(t:Task) "
    "WHERE j.id IN $places AND d.year IN $years "
)
NUMBER = "RETURN count(DISTINCT t.id)"


def numbers(report: Report) -> list[Number]:
    """All numbers that the report shows."""
    found: list[Any] = []
    for part in report.parts:
        if isinstance(part, Paragraph):
            found += part.runs
        elif isinstance(part, Table):
            found += [cell for row in part.rows for cell in row]
        elif isinstance(part, Chart):
            found += [number for _, values in part.series for number in values]
    return [item for item in found if isinstance(item, Number)]


def figures(number: Number) -> list[Figure]:
    """The figures that a number is made of."""
    if isinstance(number, Share):
        return [*figures(number.part), number.whole]
    return list(number.parts) if isinstance(number, Sum) else [number]


def count(store: Store, figure: Figure, places: list[str], years: list[int]) -> float:
    """What Cypher counts for the figure."""
    text = _cypher(figure)
    values: dict[str, object] = {**figure.key, "places": places, "years": years}
    used = {name: value for name, value in values.items() if f"${name}" in text}
    (row,) = store.run(text, used).rows
    assert isinstance(row[0], int | float)
    return row[0]


def _cypher(figure: Figure) -> str:
    made = {
        "obligations-by-unit": _of_units,
        "obligations-by-function": _of_units,
        "obligations-by-level": _of_units,
        "obligations-by-heading": _of_headings,
        "deadlines-by-month": _of_months,
        "totals": _totals,
    }.get(figure.question)
    if made and figure.column:
        return made(figure, figure.column)
    return TASKS + _OTHERS[figure.question, figure.column, tuple(figure.key)]


def _of_units(figure: Figure, column: str) -> str:
    role, _, way = column.partition("_")
    step = "[:MEMBER_OF]->(:Unit)-" if way == "through" else ""
    match = f"MATCH (u:Unit)-{step}[:{KINDS[role]}]->(t) "
    (key,) = figure.key
    picked = {
        "unit_id": "MATCH (u) WHERE u.id = $unit_id ",
        "function_id": "MATCH (u)-[:PERFORMS]->(f:Function) WHERE f.id = $function_id ",
        "level": "MATCH (u)-[:PART_OF]->(h:Jurisdiction) WHERE h.level = $level ",
    }[key]
    if way == "share":
        each = f"MATCH (x:Unit)-[:{KINDS[role]}]->(t) WITH u, t, count(x.id) AS n "
        return f"{TASKS}{match}{picked}{each}RETURN coalesce(sum(1.0 / n), 0.0)"
    return f"{TASKS}{match}{picked}{NUMBER}"


def _of_headings(figure: Figure, column: str) -> str:
    under = "MATCH (s:Section)-[:CONTAINS*1..8]->(t) WHERE s.title = $heading AND s.depth = 1 "
    return {
        "documents": f"{TASKS}{under}RETURN count(DISTINCT d.id)",
        "tasks": f"{TASKS}{under}{NUMBER}",
        "units": f"{TASKS}{under}MATCH (u:Unit)-[:{ANY}]->(t) RETURN count(DISTINCT u.id)",
        "led": f"{TASKS}{under}MATCH (:Unit)-[:LEADS]->(t) {NUMBER}",
        "responsible": f"{TASKS}{under}MATCH (:Unit)-[:RESPONSIBLE_FOR]->(t) {NUMBER}",
        "supported": f"{TASKS}{under}MATCH (:Unit)-[:SUPPORTS]->(t) {NUMBER}",
        "unassigned": f"{TASKS}{under}AND NOT EXISTS {{ MATCH (:Unit)-[:{ANY}]->(t) }} {NUMBER}",
    }[column]


def _of_months(figure: Figure, column: str) -> str:
    month = figure.key["month"]
    due = "AND t.deadline_text IS NOT NULL AND t.deadline_end "
    due += "STARTS WITH $month " if month else "IS NULL "
    if column == "tasks":
        return f"{TASKS}{due}{NUMBER}"
    return f"{TASKS}{due}MATCH (u:Unit)-[:{ANY}]->(t) RETURN count(DISTINCT u.id)"


def _totals(figure: Figure, column: str) -> str:
    named = f"MATCH (u:Unit)-[:{ANY}]->(t) "
    two = "WITH t, count(DISTINCT u.id) AS n WHERE n > 1 RETURN count(t.id)"
    return (
        TASKS
        + {
            "documents": "RETURN count(DISTINCT d.id)",
            "tasks": NUMBER,
            "assigned": named + NUMBER,
            "unassigned": f"AND NOT EXISTS {{ MATCH (:Unit)-[:{ANY}]->(t) }} {NUMBER}",
            "led": f"MATCH (:Unit)-[:LEADS]->(t) {NUMBER}",
            "co_led": f"MATCH (u:Unit)-[:LEADS]->(t) {two}",
            "supported": f"MATCH (:Unit)-[:SUPPORTS]->(t) {NUMBER}",
            "led_and_supported": f"MATCH (:Unit)-[:LEADS]->(t)<-[:SUPPORTS]-(:Unit) {NUMBER}",
            "shared": named + two,
            "timed": f"AND t.deadline_text IS NOT NULL {NUMBER}",
            "collective": f"{named}WHERE u.kind = 'collective' {NUMBER}",
            "units": f"{named}RETURN count(DISTINCT u.id)",
            "collectives": f"{named}WHERE u.kind = 'collective' RETURN count(DISTINCT u.id)",
        }[column]
    )


_CO_LEADS = "MATCH (a:Unit)-[:LEADS]->(t) MATCH (b:Unit)-[:LEADS]->(t) WHERE a.id < b.id "
_SUPPORT = "MATCH (a:Unit)-[:LEADS]->(t) MATCH (b:Unit)-[:SUPPORTS]->(t) "
_BOTH = f"MATCH (a:Unit)-[:{ANY}]->(t) MATCH (b:Unit)-[:{ANY}]->(t) "
_FUNCTIONS = "MATCH (a)-[:PERFORMS]->(f:Function) MATCH (b)-[:PERFORMS]->(g:Function) "
_PAIRS = "WITH DISTINCT a.id AS one, b.id AS two RETURN count(one)"
_THESE = "a.id = $unit_id AND b.id = $other_id "

_OTHERS: dict[tuple[str, str | None, tuple[str, ...]], str] = {
    ("documents", "tasks", ("document",)): f"AND d.id = $document {NUMBER}",
    ("units-named-once", None, ()): (
        f"MATCH (u:Unit)-[:{ANY}]->(t) WITH u, count(DISTINCT t.id) AS n WHERE n = 1 "
        "RETURN count(u.id)"
    ),
    ("obligations-by-unit", None, ()): (
        f"MATCH (u:Unit)-[:MEMBER_OF*0..1]->(:Unit)-[:{ANY}]->(t) RETURN count(DISTINCT u.id)"
    ),
    ("co-leads", None, ()): _CO_LEADS + _PAIRS,
    ("co-leads", "tasks", ("unit_id", "other_id")): f"{_CO_LEADS}AND {_THESE}{NUMBER}",
    ("units-together", "tasks", ("unit_id", "other_id")): f"{_BOTH}WHERE {_THESE}{NUMBER}",
    ("lead-support-pairs", None, ()): _SUPPORT + _PAIRS,
    ("lead-support-pairs", None, ("lead_id",)): f"{_SUPPORT}WHERE a.id = $lead_id {_PAIRS}",
    ("lead-support-pairs", "tasks", ("lead_id", "support_id")): (
        f"{_SUPPORT}WHERE a.id = $lead_id AND b.id = $support_id {NUMBER}"
    ),
    ("lead-support-functions", "tasks", ("lead_id", "support_id")): (
        f"{_SUPPORT}{_FUNCTIONS}WHERE f.id = $lead_id AND g.id = $support_id {NUMBER}"
    ),
    ("co-lead-functions", "tasks", ("function_id", "other_id")): (
        "MATCH (a:Unit)-[:LEADS]->(t) MATCH (b:Unit)-[:LEADS]->(t) "
        f"{_FUNCTIONS}WHERE f.id = $function_id AND g.id = $other_id {NUMBER}"
    ),
}
