"""Coordination: who leads with whom and who supports whom, as a report."""

from typing import Any

from tiaokuai.graph import Store

from .annex import annex
from .asked import Asked
from .figure import Number, Share
from .method import method
from .parts import Cell, Chart, Heading, Paragraph, Part, Report, Table, TableColumn
from .scope import Scope

_SHOWN = 60
_DRAWN = 12
"""Rows and columns of a matrix."""
_SIDES = ("lead", "support")


def coordination_report(store: Store, scope: Scope) -> Report:
    """Who leads with whom, who supports whom, units and functions, with the tasks behind it."""
    places, years = scope.places, scope.years
    documents = Asked(store, "documents", ["document"], place=places, year=years)
    totals = Asked(store, "totals", place=places, year=years)
    co_leads = Asked(store, "co-leads", ["unit_id", "other_id"], place=places, year=years)
    pairs = Asked(store, "lead-support-pairs", ["lead_id", "support_id"], place=places, year=years)
    together = Asked(store, "units-together", ["unit_id", "other_id"], place=places, year=years)
    key = ["lead_id", "support_id"]
    across = Asked(store, "lead-support-functions", key, place=places, year=years)
    joint = Asked(store, "co-lead-functions", ["function_id", "other_id"], place=places, year=years)
    parts: list[Part] = [
        *method(documents),
        Heading("二、主要情况"),
        *_findings(totals, co_leads, pairs, together, across),
        Heading("三、共同牵头"),
        _table(co_leads, ("unit", "other"), ("单位", "另一单位"), "共同牵头的单位（项）"),
        Heading("四、牵头与配合"),
        _matrix(pairs, "牵头单位（行）与配合单位（列）"),
        _table(pairs, ("lead", "support"), ("牵头单位", "配合单位"), "牵头与配合的单位（项）"),
        Heading("五、跨系统协同"),
        _matrix(across, "牵头系统（行）与配合系统（列）"),
        _table(across, ("lead", "support"), ("牵头系统", "配合系统"), "牵头与配合的系统（项）"),
        _table(joint, ("function", "other"), ("系统", "另一系统"), "共同牵头的系统（项）"),
        Heading("六、共同承担"),
        Paragraph(
            (
                "多数文件不分牵头和配合，只列责任单位。下表不论角色，统计两个单位同在一项任务中的次数。",
            )
        ),
        _table(together, ("unit", "other"), ("单位", "另一单位"), "同在一项任务中的单位（项）"),
        *annex(store, scope),
    ]
    return Report(f"{scope.words}任务协同情况报告", "根据政策文件任务分解表统计", tuple(parts))


def _findings(
    totals: Asked, co_leads: Asked, pairs: Asked, together: Asked, across: Asked
) -> list[Part]:
    row = totals.rows[0]
    tasks, led = totals.figure(row, "tasks"), totals.figure(row, "led")
    shared, co_led = totals.figure(row, "shared"), totals.figure(row, "co_led")
    both = totals.figure(row, "led_and_supported")
    said: list[tuple[str | Number, ...]] = [
        ("共", tasks, "项任务，由两个以上单位承担的", shared, "项，占", Share(shared, tasks), "。"),
        ("写明牵头单位的任务", led, "项，其中共同牵头", co_led, "项，占", Share(co_led, led),
         "；既有牵头又有配合的", both, "项，占", Share(both, led), "。"),
    ]  # fmt: skip
    if top := _first(co_leads):
        pair = _pair(co_leads, top, "unit", "other", "和")
        said.append(("共同牵头的单位有", co_leads.count(), f"对，最多的是{pair}，",
                     co_leads.figure(top, "tasks"), "项。"))  # fmt: skip
    if top := _first(pairs):
        said.append(("牵头与配合的单位有", pairs.count(),
                     f"对，最多的是{_pair(pairs, top, 'lead', 'support', '牵头、')}配合，",
                     pairs.figure(top, "tasks"), "项。"))  # fmt: skip
        partners = _partners(pairs)
        said.append((f"配合单位最多的牵头单位是{partners[1]}，", partners[0], "个。"))
    crossing = [r for r in across.rows if r["lead_id"] != r["support_id"]]
    if crossing:
        top = crossing[0]
        said.append((f"跨系统配合最多的是{top['lead']}系统牵头、{top['support']}系统配合，",
                     across.figure(top, "tasks"), "项。"))  # fmt: skip
    if top := _first(together):
        said.append((f"最常同在一项任务中的是{_pair(together, top, 'unit', 'other', '和')}，",
                     together.figure(top, "tasks"), "项。"))  # fmt: skip
    return [Paragraph(runs, item=True) for runs in said]


def _pair(asked: Asked, row: dict[str, Any], one: str, other: str, between: str) -> str:
    return f"{asked.name(row, one)}{between}{asked.name(row, other)}"


def _first(asked: Asked) -> dict[str, Any] | None:
    return asked.rows[0] if asked.rows else None


def _partners(pairs: Asked) -> tuple[Number, str]:
    """The leading unit with most supporters, and how many they are."""
    names = {row["lead_id"]: pairs.name(row, "lead") for row in pairs.rows}
    counts = {lead: pairs.count(lead_id=lead) for lead in sorted(names)}
    lead = max(counts, key=lambda lead: counts[lead].value)
    return counts[lead], names[lead]


def _table(asked: Asked, columns: tuple[str, str], titles: tuple[str, str], caption: str) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (n, *(asked.name(row, column) for column in columns), asked.figure(row, "tasks"))
        for n, row in enumerate(asked.rows[:_SHOWN], 1)
    )
    more = f"；列出前{_SHOWN}对" if len(asked.rows) > _SHOWN else ""
    shown = (
        TableColumn("序号", 6),
        *(TableColumn(t, 30) for t in titles),
        TableColumn("任务数", 10, number=True),
    )
    return Table(caption, shown, rows, asked.note + more)


def _matrix(asked: Asked, caption: str) -> Chart:
    """The leading and the supporting ones with most tasks, against each other."""
    rows, columns = (_most(asked, side) for side in _SIDES)
    found = {(r["lead_id"], r["support_id"]): r for r in asked.rows}
    names = {r[f"{side}_id"]: asked.name(r, side) for r in asked.rows for side in _SIDES}
    series = tuple(
        (
            names[id],
            tuple(
                asked.figure(found[id, other], "tasks") if (id, other) in found else None
                for other in columns
            ),
        )
        for id in rows
    )
    return Chart("matrix", caption, tuple(names[id] for id in columns), series)


def _most(asked: Asked, side: str) -> list[str]:
    """The ids with most tasks on a side of the pairs."""
    sums: dict[str, int] = {}
    for row in asked.rows:
        sums[row[f"{side}_id"]] = sums.get(row[f"{side}_id"], 0) + row["tasks"]
    return sorted(sums, key=lambda id: (-sums[id], id))[:_DRAWN]
