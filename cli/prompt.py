"""Prompt: reads questions from a person, and prints what the graph answers."""

import os
import pydoc
import shlex
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer

from tiaokuai.graph import Limits, Store
from tiaokuai.ontology import TiaokuaiError, schema

from .output import Row, RowFormat, emit, written_rows
from .session import new_session

if TYPE_CHECKING:
    from tiaokuai.ontology import NodeKind, RelationKind

_HELP = """\
MATCH … RETURN …;           a query in Cypher, over several lines until “;” or an empty line
:query NAME [VALUE=…]…      a named question; :queries lists them
:queries                    the named questions
:schema [KIND]              kinds of nodes and relations; the properties of one
:format table|csv|json|md   how rows are printed
:limit N                    so many rows at most
:help                       this
:quit                       leave; also Ctrl-D
"""

_FORMATS = tuple(each.value for each in RowFormat if each is not RowFormat.xlsx)

_SECONDS = 60.0


class Prompt:
    """A session with one graph. Mistakes are one line on stderr, and the session goes on."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._format = RowFormat.table
        self._limit = 1_000
        self._commands: dict[str, Callable[[list[str]], None]] = {
            "help": lambda words: self._print(_HELP),
            "schema": self._schema,
            "queries": lambda words: self._queries(),
            "query": self._query,
            "format": self._set_format,
            "limit": self._set_limit,
        }

    def run(self) -> None:
        """Answer until the person leaves."""
        session = new_session({**dict.fromkeys([*self._commands, "quit"], ()), "format": _FORMATS})
        while True:
            try:
                text = session.prompt("条块> ").strip()
            except KeyboardInterrupt:
                continue  # what was typed is thrown away
            except EOFError:
                return
            if text in {":quit", ":exit", ":q"}:
                return
            if text:
                self.answer(text)

    def answer(self, text: str) -> None:
        """Answer one input: a command, or a query."""
        try:
            if text.startswith(":"):
                name, *words = shlex.split(text[1:]) or [""]
                if name not in self._commands:
                    raise TiaokuaiError(f"no command is called :{name}", todo="see :help")
                self._commands[name](words)
            else:
                self._cypher(text)
        except (TiaokuaiError, ValueError) as error:
            typer.echo(f"error: {error}", err=True)
        except KeyboardInterrupt:
            typer.echo("stopped", err=True)

    def _cypher(self, text: str) -> None:
        limits = Limits(self._limit, _SECONDS)
        result = self._store.run(text, limits=limits)
        self._rows(result.columns, result.rows, result.cut)

    def _query(self, words: list[str]) -> None:
        from tiaokuai.queries import run

        if not words:
            raise TiaokuaiError("name a question", todo="see :queries")
        name, *values = words
        if wrong := [value for value in values if "=" not in value]:
            raise TiaokuaiError(f"{wrong[0]}: write name=value")
        given = dict(value.split("=", 1) for value in values)
        answer = run(self._store, name, given, Limits(self._limit, _SECONDS))
        for note in answer.notes:
            typer.echo(f"understood {note}", err=True)
        self._rows(answer.columns, answer.rows, answer.cut)

    def _queries(self) -> None:
        from tiaokuai.queries import library

        rows = [[query.name, query.purpose.zh] for query in library().values()]
        self._rows(["name", "用途"], rows, False)

    def _schema(self, words: list[str]) -> None:
        if words:
            if words[0] not in _kinds():
                raise TiaokuaiError(f"no kind is called {words[0]}", todo="see :schema")
            properties = _kinds()[words[0]].properties
            named = [[p.name, p.type, p.description.zh] for p in properties]
            self._rows(["property", "type", "含义"], named, False)
            return
        rows = [[kind.name, "", kind.label.zh] for kind in schema().nodes.values()]
        for relation in schema().relations.values():
            pairs = ", ".join(f"{start} → {end}" for start, end in relation.pairs)
            rows.append([relation.name, pairs, relation.label.zh])
        self._rows(["kind", "between", "名称"], rows, False)

    def _set_format(self, words: list[str]) -> None:
        if len(words) != 1 or words[0] not in _FORMATS:
            raise TiaokuaiError(f"write :format and one of {', '.join(_FORMATS)}")
        self._format = RowFormat(words[0])

    def _set_limit(self, words: list[str]) -> None:
        if len(words) != 1 or not words[0].isdecimal() or not int(words[0]):
            raise TiaokuaiError("write :limit and a number of rows")
        self._limit = int(words[0])

    def _rows(self, columns: list[str], rows: Sequence[Row], cut: bool) -> None:
        text = str(written_rows(columns, rows, self._format))
        if sys.stdout.isatty() and text.count("\n") >= os.get_terminal_size().lines:
            os.environ.setdefault("LESSCHARSET", "utf-8")
            pydoc.pager(text)
        else:
            emit(text, None)
        more = f"only the first {len(rows)}; see :limit" if cut else ""
        typer.echo(more or f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}", err=True)

    def _print(self, text: str) -> None:
        typer.echo(text, nl=False)


def _kinds() -> "dict[str, NodeKind | RelationKind]":
    return {**schema().nodes, **schema().relations}
