"""Site: the pages of a graph by their addresses, without the server that sends them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from tiaokuai.ontology import TiaokuaiError, UsageError

from .output import RowFormat, written_rows

if TYPE_CHECKING:
    from tiaokuai.graph import Graph, RemoteGraph, Store
    from tiaokuai.viz import Choices

Values = Mapping[str, str]
"""What stands behind the question mark of an address, empty values left out."""

_HTML = "text/html; charset=utf-8"
_MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_LISTED = 200

_OFFERED = {
    "place": "MATCH (p:Jurisdiction) RETURN DISTINCT p.name AS name, '' AS word ORDER BY name",
    "int": "MATCH (d:Document) WHERE d.year IS NOT NULL "
    "RETURN DISTINCT d.year AS year, '' AS word ORDER BY year",
    "unit": "MATCH (u:Unit) RETURN DISTINCT u.name AS name, '' AS word ORDER BY name LIMIT 3000",
    "document": "MATCH (d:Document) RETURN d.id AS id, d.title AS title ORDER BY id LIMIT 3000",
    "function": "MATCH (f:Function) RETURN f.name AS name, f.name_en AS word ORDER BY name",
}
"""What a field offers, by the type of its parameter, and a word beside it."""


class Page(NamedTuple):
    """What is sent; `name`: it is a file to be kept under this name."""

    body: bytes
    media: str = _HTML
    status: int = 200
    name: str = ""


class Site:
    """The pages of one graph; it only reads."""

    def __init__(self, graph: Graph | RemoteGraph) -> None:
        self.graph = graph
        self._pages: dict[str, Callable[[Values], Page]] = {
            "": self._home,
            "explore": self._explore,
            "lineage": self._lineage,
            "diff": self._diff,
            "report": self._report,
        }

    def page(self, path: str, values: Values) -> Page:
        """The page of an address; what goes wrong is a page as well."""
        first, _, rest = path.strip("/").partition("/")
        try:
            if first == "question" and rest:
                return self._question(rest, values)
            if rest or first not in self._pages:
                return _message("没有这个页面", f"/{path.strip('/')}", 404)
            return self._pages[first](values)
        except TiaokuaiError as error:
            return _message("无法回答", str(error), 400)

    def _home(self, _values: Values) -> Page:
        from tiaokuai.queries import library
        from tiaokuai.viz import home_page

        with closing(self.graph.store()) as store:
            choices = _choices(store, {"place", "int"})
            counts = store.counts()
        return _html(home_page(self.graph.name, counts, library().values(), choices))

    def _explore(self, _values: Values) -> Page:
        from tiaokuai.ontology import schema
        from tiaokuai.viz import explore_page

        kinds = (*schema().nodes, *schema().relations)
        tables = {name: self.graph.rows(name) for name in kinds}
        return _html(explore_page(tables, f"条块 · {self.graph.name}"))

    def _question(self, file: str, values: Values) -> Page:
        from tiaokuai.queries import WHOLE, question, run
        from tiaokuai.viz import question_page

        name, _, format = file.partition(".")
        query = question(name)
        if format and format not in _MEDIA:
            raise UsageError(f"no format is called {format}", todo=f"take {', '.join(_MEDIA)}")
        given = {p.name: values[p.name] for p in query.parameters if p.name in values}
        answer, error = None, ""
        with closing(self.graph.store()) as store:
            choices = {} if format else _choices(store, {p.type for p in query.parameters})
            if format or all(p.name in given for p in query.parameters if p.required):
                try:
                    answer = run(store, name, given, WHOLE if format else None)
                except TiaokuaiError as failed:
                    if format:
                        raise
                    error = str(failed)
        if answer and format:
            data = written_rows(answer.columns, answer.rows, RowFormat(format))
            # The mark tells spreadsheets that the file is UTF-8.
            text = data if isinstance(data, bytes) else data.encode(_encoding(format))
            return Page(text, _MEDIA[format], name=file)
        return _html(question_page(query, given, choices, answer, error), 400 if error else 200)

    def _lineage(self, values: Values) -> Page:
        from tiaokuai.queries import lineage_tree, look_up
        from tiaokuai.viz import choice_page, lineage_page

        words = _needed(values, "task")
        with closing(self.graph.store()) as store:
            ids = look_up(store, "task", words).ids
            if len(ids) == 1:
                return _html(lineage_page(lineage_tree(store, ids[0])))
            query = "MATCH (t:Task) WHERE t.id IN $ids RETURN t.id AS id, t.text ORDER BY id"
            rows = store.run(query, {"ids": ids[:_LISTED]}).rows
        return _html(choice_page(words, [(str(id), str(text)) for id, text in rows], len(ids)))

    def _diff(self, values: Values) -> Page:
        from tiaokuai.queries import diff, diff_report
        from tiaokuai.viz import report_page

        with closing(self.graph.store()) as store:
            (place,) = _places(store, _needed(values, "place"))
            earlier, later = (_year(_needed(values, name)) for name in ("from", "to"))
            found = diff(store, place, earlier, later)
        return _html(report_page(diff_report(found)))

    def _report(self, values: Values) -> Page:
        from tiaokuai.queries import Scope, coordination_report, obligations_report
        from tiaokuai.viz import chinese_font, report_page, without_charts

        make = {"obligations": obligations_report, "coordination": coordination_report}
        kind = values.get("kind", "obligations")
        if kind not in make:
            raise UsageError(f"no report is called {kind}", todo=f"take {' or '.join(make)}")
        with closing(self.graph.store()) as store:
            places = _places(store, values["place"]) if "place" in values else []
            years = [_year(values["year"])] if "year" in values else []
            made = make[kind](store, Scope(places, years))
        try:
            chinese_font()
        except TiaokuaiError:
            made = without_charts(made)
        return _html(report_page(made))


def _choices(store: Store, types: set[str]) -> Choices:
    offered = {type: query for type, query in _OFFERED.items() if type in types}
    return {
        type: [(str(value), str(word or "")) for value, word in store.run(query).rows]
        for type, query in offered.items()
    }


def _places(store: Store, name: str) -> list[str]:
    from .scope import places_of

    return places_of(store, [name])


def _needed(values: Values, name: str) -> str:
    if name not in values:
        raise UsageError(f"{name} is missing", todo=f"fill in {name}")
    return values[name]


def _year(text: str) -> int:
    if not (text.isdecimal() and len(text) == 4):
        raise UsageError(f"{text} is no year")
    return int(text)


def _encoding(format: str) -> str:
    return "utf-8-sig" if format == "csv" else "utf-8"


def _html(text: str, status: int = 200) -> Page:
    return Page(text.encode(), status=status)


def _message(title: str, text: str, status: int) -> Page:
    from tiaokuai.viz import message_page

    return _html(message_page(title, text), status)


def disposition(name: str) -> str:
    """The header that has a file kept under a name."""
    return f"attachment; filename*=UTF-8''{quote(name)}"
