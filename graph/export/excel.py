"""Sheets: a graph as the rows of a workbook, within what Excel holds."""

from collections.abc import Iterator

from tiaokuai.ontology import schema

from ..tables import columns
from .rows import AnyGraph, kinds, rows, tables_of

MOST_ROWS = 1_048_575
"""Of a sheet, below its header."""

LONGEST = 32_767
"""UTF-16 units of a cell."""

Sheet = tuple[list[str], list[list[object]]]

_CUT = "……（过长，从略）"


def sheets(graph: AnyGraph) -> dict[str, Sheet]:
    """Title → (column names, rows), with Chinese titles and names as declared.

    The first sheet says what each one holds, and which cells were longer than a cell can be and
    are cut. More rows than a sheet holds go on in the next one. Lists are joined by line ends.
    """
    found: dict[str, Sheet] = {}
    listed: list[list[object]] = []
    with tables_of(graph) as tables:
        for kind in kinds():
            declared = schema().nodes.get(kind) or schema().relations[kind]
            cut: list[str] = []
            cells = [
                [_cell(value, f"{next(iter(row.values()))}", cut) for value in row.values()]
                for row in rows(tables, kind)
            ]
            for title, part in _parts(declared.label.zh, cells):
                found[title] = (_head(kind), part)
                note = f"{len(cut)} 格过长而截短：{'、'.join(cut[:9])}" if cut else ""
                listed.append([title, kind, len(part), declared.description.zh, note])
    return {"说明": (["工作表", "类别", "行数", "含义", "注"], listed), **found}


def _head(kind: str) -> list[str]:
    declared = schema().nodes.get(kind) or schema().relations[kind]
    labels = {property.name: property.label.zh for property in declared.properties}
    ends = {"from_id": "起点标识", "to_id": "终点标识"}
    return [(ends | labels)[name] for name in columns(kind)]


def _parts(title: str, cells: list[list[object]]) -> Iterator[tuple[str, list[list[object]]]]:
    for number, at in enumerate(range(0, max(len(cells), 1), MOST_ROWS), 1):
        yield title if number == 1 else f"{title} {number}", cells[at : at + MOST_ROWS]


def _cell(value: object, row: str, cut: list[str]) -> object:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        value = "\n".join(value)
    if isinstance(value, str) and len(value.encode("utf-16-le")) > 2 * LONGEST:
        cut.append(row)
        shorter = value.encode("utf-16-le")[: 2 * (LONGEST - len(_CUT))]
        return shorter.decode("utf-16-le", "ignore") + _CUT
    return value
