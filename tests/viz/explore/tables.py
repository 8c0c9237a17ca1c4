"""A small graph as tables: a cited province, a city and a county with what runs between them."""

from typing import Any

Row = dict[str, Any]

HOSTILE = '</script><img src=x onerror="window.hurt=1"><b>{{data}}'
"""A name that would run a script, close the data or take in a part of the page."""

PROVINCE, CITY, COUNTY = "甲省", "乙市", "乙市丙县"
CITED, ABOVE, BELOW = "甲政办发〔2025〕1号", "乙政办字〔2025〕2号", "丙政办字〔2025〕3号"

_TEXTS = {
    ABOVE: ["推进养老服务设施建设，新增床位500张。", "优化营商环境。", "加强政策解读。"],
    BELOW: ["推进养老服务设施建设，新增床位50张。", "加强政策解读回应。", HOSTILE],
}
_UNITS = {
    f"{CITY}/市发展和改革委员会": "department",
    f"{CITY}/市民政局": "department",
    f"{CITY}/各县（市、区）政府": "collective",
    f"{COUNTY}/县民政局": "department",
    f"{COUNTY}/{HOSTILE}": "other",
}
_ROLES = [
    ("LEADS", f"{CITY}/市民政局", f"{ABOVE}#1", "市民政局"),
    ("SUPPORTS", f"{CITY}/各县（市、区）政府", f"{ABOVE}#1", "各县（市、区）政府"),
    ("LEADS", f"{CITY}/市发展和改革委员会", f"{ABOVE}#2", "市发改委"),
    ("RESPONSIBLE_FOR", f"{CITY}/市民政局", f"{ABOVE}#3", "市民政局"),
    ("RESPONSIBLE_FOR", f"{COUNTY}/县民政局", f"{BELOW}#1", "县民政局"),
    ("RESPONSIBLE_FOR", f"{COUNTY}/{HOSTILE}", f"{BELOW}#3", HOSTILE),
]


def small_graph() -> dict[str, list[Row]]:
    """Three documents, six tasks, five units; every label that can be hostile is so once."""
    tables: dict[str, list[Row]] = {
        "Jurisdiction": [
            {"id": name, "name": name, "level": level}
            for name, level in ((PROVINCE, "province"), (CITY, "city"), (COUNTY, "county"))
        ],
        "Document": [
            _document(CITED, "甲省2025年工作要点", "cited"),
            _document(ABOVE, "乙市2025年任务分解表", "loaded"),
            _document(BELOW, f"丙县2025年{HOSTILE}", "loaded"),
        ],
        "Function": [{"id": "civil", "name": "民政", "name_en": "civil affairs"}],
        "Unit": [{"id": id, "name": id.split("/", 1)[1], "kind": k} for id, k in _UNITS.items()],
        "COVERS": [_edge(CITED, PROVINCE), _edge(ABOVE, CITY), _edge(BELOW, COUNTY)],
        "IMPLEMENTS": [_edge(ABOVE, CITED, basis="cited"), _edge(BELOW, ABOVE, basis="cited")],
        "PART_OF": [
            _edge(CITY, PROVINCE),
            _edge(COUNTY, CITY),
            *(_edge(id, id.split("/", 1)[0]) for id in _UNITS),
        ],
        "PERFORMS": [_edge(f"{CITY}/市民政局", "civil"), _edge(f"{COUNTY}/县民政局", "civil")],
        "DERIVES_FROM": [_edge(f"{BELOW}#1", f"{ABOVE}#1", **_LINK)],
    }
    _add_tasks(tables)
    _add_roles(tables)
    return tables


_LINK = {
    "score": 0.9,
    "change": ["adapted"],
    "share_up": 0.8,
    "share_down": 0.8,
    "clauses": "[[0, 11, 0, 11]]",
}


def _add_tasks(tables: dict[str, list[Row]]) -> None:
    for name in ("Section", "CONTAINS", "Task", "Evidence"):
        tables[name] = []
    for document, texts in _TEXTS.items():
        section = f"{document}§1"
        tables["Section"].append(
            {"id": section, "title": "一、重点工作", "depth": 1, "position": 1}
        )
        tables["CONTAINS"].append(_edge(document, section, position=1))
        for ordinal, text in enumerate(texts, 1):
            id, evidence = f"{document}#{ordinal}", f"{document}@{ordinal}"
            for holder in (document, section):
                tables["CONTAINS"].append(_edge(holder, id, position=ordinal))
            tables["Evidence"].append(_evidence(evidence, document, ordinal, text))
            tables["Task"].append(
                {
                    "id": id,
                    "ordinal": ordinal,
                    "number": str(ordinal),
                    "text": text,
                    "headings": "一、重点工作",
                    "deadline_text": "6月底前",
                    "deadline_kind": "by_date",
                    "deadline_end": "2025-06-30",
                    "status": "printed",
                    "evidence": [evidence],
                }
            )


def _add_roles(tables: dict[str, list[Row]]) -> None:
    for kind, unit, task, printed in _ROLES:
        row = _edge(unit, task, position=1, printed=printed, filled=False, evidence=[])
        tables.setdefault(kind, []).append(row)


def _document(number: str, title: str, status: str) -> Row:
    return {"id": number, "title": title, "number": number, "year": 2025, "status": status}


def _evidence(id: str, document: str, row: int, quote: str) -> Row:
    place = {"page": 2, "table_number": 1, "row_number": row + 1, "column_number": 3}
    return {"id": id, "document": document, "start": 100, "end": 120, "quote": quote, **place}


def _edge(start: str, end: str, **properties: Any) -> Row:
    return {"from_id": start, "to_id": end, **properties}
