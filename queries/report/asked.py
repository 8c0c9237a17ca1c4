"""Asked: the answer to a named question, its numbers as figures."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from tiaokuai.graph import Store

from ..ask import ask
from .figure import Figure

Value = Sequence[str | int] | str


class Asked:
    """Rows of an answer; `key`: the columns that pick one row, none for a single row."""

    def __init__(self, store: Store, question: str, key: Sequence[str] = (), **values: Value):
        self.question = question
        self.values: Mapping[str, Value] = {name: v for name, v in values.items() if v}
        self.rows: list[dict[str, Any]] = ask(store, question, **self.values)
        self._key = key
        self._bearers = self._named()

    def figure(self, row: Mapping[str, Any], column: str) -> Figure:
        """The number in a column of a row."""
        key = {name: row[name] for name in self._key}
        return Figure(row[column], self.question, self.values, column, key)

    def count(self, **key: object) -> Figure:
        """How many rows there are, or those with these values."""
        rows = [row for row in self.rows if all(row[name] == v for name, v in key.items())]
        return Figure(len(rows), self.question, self.values, None, key)

    def name(self, row: Mapping[str, Any], column: str) -> str:
        """The name in a column, with its place where others in the answer bear it too."""
        name, place = str(row[column]), str(row[f"{column}_id"]).rpartition("/")[0]
        return f"{name}（{place}）" if place and len(self._bearers[name]) > 1 else name

    def _named(self) -> defaultdict[str, set[str]]:
        """The ids that bear each name."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            for column in row:
                if f"{column}_id" in row:
                    found[row[column]].add(row[f"{column}_id"])
        return found

    @property
    def note(self) -> str:
        """How a reader puts the question again."""
        values = " ".join(f"{name}={_said(value)}" for name, value in self.values.items())
        return f"数据来源：tiaokuai query {self.question} {values}".rstrip()


def _said(value: Value) -> str:
    return value if isinstance(value, str) else ",".join(map(str, value))
