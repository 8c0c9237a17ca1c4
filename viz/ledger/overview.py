"""Overview: the first sheet of a workbook of several ledgers."""

from collections.abc import Sequence
from typing import Any

from tiaokuai.ontology import codes
from tiaokuai.queries import Ledger

from .style import Styles


def write_overview(
    sheet: Any, styles: Styles, ledgers: Sequence[Ledger], names: Sequence[str]
) -> None:
    """A row for each unit with the number of its tasks by role, linked to its sheet in `names`."""
    roles = {role: words["label"]["zh"] for role, words in codes("roles").items()}
    header = ("序号", "单位", "辖区", "类别", "任务数", *roles.values(), "仅经统称")
    for index, width in enumerate((6, 34, 22, 12, 9, *(9 for _ in roles), 11)):
        sheet.set_column(index, index, width)
    sheet.merge_range(0, 0, 0, len(header) - 1, "工作台账总览", styles.title)
    sheet.set_row(0, 30)
    sheet.write_row(1, 0, header, styles.head)
    for number, (ledger, name) in enumerate(zip(ledgers, names, strict=True), 1):
        row = number + 1
        kind = codes("unit_kinds")[ledger.kind]["label"]["zh"] if ledger.kind else ""
        quoted = name.replace("'", "''")
        sheet.write_number(row, 0, number, styles.middle)
        sheet.write_url(row, 1, f"internal:'{quoted}'!A1", styles.link, ledger.unit)
        sheet.write_string(row, 2, ledger.place or "", styles.body)
        sheet.write_string(row, 3, kind, styles.middle)
        counts = [len(ledger.entries), *map(ledger.count, roles)]
        counts.append(sum(not entry.direct for entry in ledger.entries))
        for index, count in enumerate(counts, 4):
            sheet.write_number(row, index, count, styles.middle)
    sheet.freeze_panes(2, 2)
    sheet.autofilter(1, 0, max(len(ledgers) + 1, 2), len(header) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    sheet.set_footer("&C第 &P 页，共 &N 页")
