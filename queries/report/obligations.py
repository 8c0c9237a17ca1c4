"""Obligations: who carries how much, as a report."""

from tiaokuai.graph import Store
from tiaokuai.ontology import codes

from .annex import annex
from .asked import Asked
from .figure import Number, Share, Sum
from .method import method
from .parts import Cell, Chart, Heading, Paragraph, Part, Report, Table, TableColumn
from .scope import Scope

_SHOWN = 60
"""Units of a table; of more a reader asks the question that stands below it."""
_DRAWN = 15
_ROLES = ("lead", "responsible", "support")
_NUMBERS = {
    "lead": "牵头",
    "responsible": "责任",
    "support": "配合",
    "lead_share": "牵头份额",
    "responsible_share": "责任份额",
    "support_share": "配合份额",
    "lead_through": "经统称牵头",
    "responsible_through": "经统称责任",
    "support_through": "经统称配合",
}


def obligations_report(store: Store, scope: Scope) -> Report:
    """Who carries how much: by unit, function, level, heading, month and year, with the tasks."""
    places, years = scope.places, scope.years
    documents = Asked(store, "documents", ["document"], place=places, year=years)
    totals = Asked(store, "totals", place=places, year=years)
    units = Asked(store, "obligations-by-unit", ["unit_id"], covers=places, year=years)
    functions = Asked(store, "obligations-by-function", ["function_id"], covers=places, year=years)
    levels = Asked(store, "obligations-by-level", ["level"], covers=places, year=years)
    headings = Asked(store, "obligations-by-heading", ["heading"], place=places, year=years)
    months = Asked(store, "deadlines-by-month", ["month"], place=places, year=years)
    once = Asked(store, "units-named-once", covers=places, year=years)
    alone = Asked(store, "unassigned-tasks", place=places, year=years)
    parts: list[Part] = [
        *method(documents),
        Heading("二、主要情况"),
        *_findings(totals, units, headings, months, once),
        Heading("三、各单位承担情况"),
        *_units(units),
        Heading("四、各对口系统承担情况"),
        _counts(functions, "function", "对口系统", "各对口系统的任务数"),
        _chart(functions, "function", "各对口系统直接承担的任务数"),
        Heading("五、各层级承担情况"),
        _counts(levels, "level", "层级", "各层级单位的任务数"),
        Heading("六、各一级标题下的任务"),
        _headings(headings),
        Heading("七、时限分布"),
        *_months(months),
        Heading("八、只被点名一次的单位和未明确单位的任务"),
        _once(once),
        _alone(alone),
        *annex(store, scope),
    ]
    return Report(f"{scope.words}任务承担情况报告", "根据政策文件任务分解表统计", tuple(parts))


def _findings(
    totals: Asked, units: Asked, headings: Asked, months: Asked, once: Asked
) -> list[Part]:
    row = totals.rows[0]

    def total(column: str) -> Number:
        return totals.figure(row, column)

    def part(column: str) -> Number:
        return Share(totals.figure(row, column), totals.figure(row, "tasks"))

    said: list[tuple[str | Number, ...]] = [
        ("共", total("documents"), "份文件、", total("tasks"), "项任务，点名单位",
         total("units"), "个（其中统称", total("collectives"), "个）。"),
        ("点名了单位的任务", total("assigned"), "项，占", part("assigned"), "；未点名单位的",
         total("unassigned"), "项。由两个以上单位承担的", total("shared"), "项，占",
         part("shared"), "。"),
        ("写明牵头单位的任务", total("led"), "项，占", part("led"), "，其中共同牵头",
         total("co_led"), "项；有配合单位的", total("supported"), "项。"),
        ("交由统称承担的任务", total("collective"), "项，占", part("collective"), "。"),
    ]  # fmt: skip
    for role, column in (("牵头", "lead"), ("责任", "responsible"), ("配合", "support")):
        if named := _most(units, column):
            said.append((f"直接{role}任务最多的单位：", *named, "。"))
    leaders = [r for r in units.rows if r["lead_share"]]
    if len(leaders) > 5:
        leaders.sort(key=lambda r: (-r["lead_share"], r["unit_id"]))
        five = Sum(tuple(units.figure(r, "lead_share") for r in leaders[:5]))
        led = totals.figure(row, "led")
        said.append(("按折算份额，牵头最多的五个单位合计", five, "项，占有牵头单位任务的",
                     Share(five, led), "。"))  # fmt: skip
    if headings.rows:
        top = headings.rows[0]
        said.append((f"任务最多的一级标题是“{top['heading']}”，", headings.figure(top, "tasks"),
                     "项。"))  # fmt: skip
    if timed := [r for r in months.rows if r["month"]]:
        top = max(timed, key=lambda r: r["tasks"])
        said.append(("有时限的任务", total("timed"), "项，占", part("timed"),
                     f"；{top['month']}到期最多，",
                     months.figure(top, "tasks"), "项。"))  # fmt: skip
    if once.rows:
        said.append(("只被点名一次的单位", once.count(), "个。"))
    return [Paragraph(runs, item=True) for runs in said]


def _most(units: Asked, column: str) -> tuple[str | Number, ...]:
    rows = sorted((r for r in units.rows if r[column]), key=lambda r: -r[column])[:3]
    runs: list[str | Number] = []
    for row in rows:
        name = units.name(row, "unit")
        runs += [f"{'、' if runs else ''}{name}，", units.figure(row, column), "项"]
    return tuple(runs)


def _units(units: Asked) -> list[Part]:
    shown = units.rows[:_SHOWN]
    rows = tuple(
        (n, f"{row['unit']}", row["place"], *(units.figure(row, column) for column in _NUMBERS))
        for n, row in enumerate(shown, 1)
    )
    columns = (
        TableColumn("序号", 6),
        TableColumn("单位", 18),
        TableColumn("辖区", 10),
        *_number_columns(),
    )
    parts: list[Part] = [_chart(units, "unit", "直接承担任务最多的单位")]
    more: tuple[str | Number, ...] = ()
    if len(units.rows) > len(shown):
        more = (f"表中列出前{_SHOWN}个；承担任务的单位共", units.count(), "个。")
        parts.append(Paragraph(more))
    return [*parts, Table("各单位的任务数（项）", columns, rows, units.note)]


def _number_columns() -> list[TableColumn]:
    return [TableColumn(name, 6, number=True) for name in _NUMBERS.values()]


def _counts(asked: Asked, name: str, title: str, caption: str) -> Table:
    levels = codes("levels")
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (_name(row[name], levels if name == "level" else {}),
         *(asked.figure(row, column) for column in _NUMBERS))
        for row in asked.rows[:_SHOWN]
    )  # fmt: skip
    return Table(f"{caption}（项）", (TableColumn(title, 14), *_number_columns()), rows, asked.note)


def _name(value: str | None, labels: dict[str, dict[str, dict[str, str]]]) -> str:
    if value is None:
        return "未知"
    return labels[value]["label"]["zh"] if value in labels else value


def _chart(asked: Asked, name: str, caption: str) -> Chart:
    rows = [row for row in asked.rows if any(row[role] for role in _ROLES)]
    rows.sort(key=lambda row: -sum(row[role] for role in _ROLES))
    rows = rows[:_DRAWN]
    labels = tuple(asked.name(row, name) for row in rows)
    series = tuple(
        (_NUMBERS[role], tuple(asked.figure(row, role) for row in rows)) for role in _ROLES
    )
    return Chart("bars", caption, labels, series)


def _headings(headings: Asked) -> Table:
    names = {"documents": "文件", "tasks": "任务", "units": "单位", "led": "有牵头",
             "responsible": "有责任", "supported": "有配合", "unassigned": "无单位"}  # fmt: skip
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (row["heading"], *(headings.figure(row, column) for column in names))
        for row in headings.rows[:_SHOWN]
    )
    columns = (
        TableColumn("一级标题", 40),
        *(TableColumn(n, 7, number=True) for n in names.values()),
    )
    return Table("各一级标题下的任务（项）", columns, rows, headings.note)


def _months(months: Asked) -> list[Part]:
    columns = (
        TableColumn("截止月份", 20),
        TableColumn("任务数", 10, True),
        TableColumn("涉及单位", 10, True),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (row["month"] or "无截止日", months.figure(row, "tasks"), months.figure(row, "units"))
        for row in months.rows
    )
    table = Table("各月到期的任务（项）", columns, rows, months.note)
    dated = [row for row in months.rows if row["month"]]
    if not dated:
        return [table]
    labels = tuple(row["month"] for row in dated)
    drawn = (("到期任务", tuple(months.figure(row, "tasks") for row in dated)),)
    return [Chart("months", "各月到期的任务数", labels, drawn), table]


def _once(once: Asked) -> Table:
    columns = (
        TableColumn("单位", 20),
        TableColumn("辖区", 12),
        TableColumn("任务", 50),
        TableColumn("任务标识", 20),
    )
    rows = tuple(
        (row["unit"], row["place"], row["text"], row["task"]) for row in once.rows[:_SHOWN]
    )
    return Table("只被点名一次的单位", columns, rows, once.note)


def _alone(alone: Asked) -> Table:
    columns = (
        TableColumn("年份", 7),
        TableColumn("辖区", 12),
        TableColumn("任务", 60),
        TableColumn("任务标识", 22),
    )
    rows = tuple((r["year"], r["place"], r["text"], r["task"]) for r in alone.rows[:_SHOWN])
    return Table("未明确单位的任务", columns, rows, alone.note)
