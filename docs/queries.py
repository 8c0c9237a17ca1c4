"""Queries: the page of named questions, each with an example from a graph."""

from collections.abc import Iterator
from itertools import islice, product

from tiaokuai.graph import Graph, Store
from tiaokuai.queries import Answer, Parameter, Query, library, run

_ROWS = 3
"""Shown of an answer."""

_LONGEST = 30
"""Characters of a cell; the rest is cut."""

_TRIED = 60
"""Values tried until a question has an answer."""

_CANDIDATES = {
    "unit": "MATCH (u:Unit)-[r:LEADS|SUPPORTS]->(t:Task) "
    "RETURN u.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 5",
    "place": "MATCH (p:Jurisdiction)<-[:COVERS]-(d:Document)-[:CONTAINS]->(t:Task) "
    "RETURN p.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 5",
    "document": "MATCH (d:Document)-[:CONTAINS]->(t:Task) "
    "RETURN d.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 8",
    "task": "MATCH (t:Task)-[r:DERIVES_FROM|CONTINUES]->(s:Task) "
    "RETURN t.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 5",
    "function": "MATCH (f:Function)<-[:PERFORMS]-(u:Unit) "
    "RETURN f.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 5",
    "int": "MATCH (d:Document)-[:CONTAINS]->(t:Task) WHERE d.year IS NOT NULL "
    "RETURN DISTINCT d.year AS year ORDER BY year LIMIT 5",
}


def page(graph: Graph) -> str:
    """The page in Markdown; the same for the same library and graph."""
    store = graph.store()
    try:
        parts = [_part(store, query) for query in library().values()]
    finally:
        store.close()
    names = "\n".join(f"- [{q.name}](#{q.name}) {q.purpose.zh}" for q in library().values())
    return f"{_HEAD}\n{names}\n\n" + "\n".join(parts)


_HEAD = """# 命名查询 · Named questions

由查询库生成，例子在样例文件上实际运行得到。
Generated from the library; the examples are answers on the sample documents
(`tiaokuai build samples/documents`). Write it again with `python -m docs`.

名称可写全称、简称或标识，多个以英文逗号相隔；`any` 表示不限。
Names may be full, short or ids, several with commas between; `any` restricts nothing.
"""


def _part(store: Store, query: Query) -> str:
    values, answer = _example(store, query)
    words = "".join(f" {name}={value}" for name, value in values.items())
    lines = [f"## {query.name}", "", f"{query.purpose.zh}  ", query.purpose.en, ""]
    if query.parameters:
        lines += _table(["参数 · parameter", "类型 · type", "默认 · default", "含义", "meaning"])
        lines += [_line(_parameter(parameter)) for parameter in query.parameters]
        lines.append("")
    lines += _table(["列 · column", "含义", "meaning"])
    lines += [_line([f"`{c.name}`", c.meaning.zh, c.meaning.en]) for c in query.columns]
    lines += ["", "```", f"tiaokuai query {query.name}{words}", "```", ""]
    if answer.rows:
        lines += _table(answer.columns)
        lines += [_line([_cell(value) for value in row]) for row in answer.rows[:_ROWS]]
        more = len(answer.rows) - _ROWS
        lines += ["", f"另有 {more} 行 · {more} more rows"] if more > 0 else []
    else:
        lines.append("样例中没有 · the samples have none")
    return "\n".join(lines) + "\n"


def _parameter(parameter: Parameter) -> list[str]:
    empty = "空 · empty" if parameter.type == "text" else "any"
    default = "必填 · needed" if parameter.required else empty
    meaning = parameter.meaning
    return [f"`{parameter.name}`", parameter.type, default, meaning.zh, meaning.en]


def _example(store: Store, query: Query) -> tuple[dict[str, str], Answer]:
    """The first values with which the question has an answer; the first ones where none has."""
    first: tuple[dict[str, str], Answer] | None = None
    for values in islice(_values(store, query), _TRIED):
        answer = run(store, query.name, values)
        if answer.rows:
            return values, answer
        first = first or (values, answer)
    assert first  # every kind has candidates
    return first


def _values(store: Store, query: Query) -> Iterator[dict[str, str]]:
    needed = [parameter for parameter in query.parameters if parameter.required]
    for chosen in product(*(_candidates(store, parameter) for parameter in needed)):
        if len(set(chosen)) == len(chosen):  # no question compares a thing with itself
            yield {p.name: value for p, value in zip(needed, chosen, strict=True)}


def _candidates(store: Store, parameter: Parameter) -> list[str]:
    if parameter.type == "text":
        return ["公开"]
    return [str(row[0]) for row in store.run(_CANDIDATES[parameter.type]).rows]


def _table(names: list[str]) -> list[str]:
    return [_line(names), "|" + " --- |" * len(names)]


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = "、".join(map(str, value)) if isinstance(value, list) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
