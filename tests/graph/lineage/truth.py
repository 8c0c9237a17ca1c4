"""Pairs of task lists with the links that people see between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tiaokuai.graph import Link
from tiaokuai.loaders import Task

PAIRS = Path(__file__).parent / "pairs"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two task lists; `same`: the pairs of ordinals that are one obligation carried on.

    `open`: pairs of which people do not agree.
    """

    name: str
    a: list[Task]
    b: list[Task]
    same: set[tuple[int, int]]
    open: frozenset[tuple[int, int]] = frozenset()

    def measure(self, links: Sequence[Link]) -> tuple[float, float, float]:
        """Precision, recall and F1 of the carried-on links, open ones not counted."""
        found = {(x.a, x.b) for x in links if x.relation == "carries_on"} - self.open
        right = len(found & self.same)
        precision = right / len(found) if found else 1.0
        recall = right / len(self.same) if self.same else 1.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def written() -> list[Pair]:
    """The pairs written for these tests, each labelled before any program had seen it."""
    return [_read(path) for path in sorted(PAIRS.glob("*.yaml"))]


def tasks(*texts: str, heading: str | None = None) -> list[Task]:
    """Tasks with these texts, all under one heading or none."""
    headings = [heading] if heading else []
    return [Task(n, None, headings, text) for n, text in enumerate(texts, 1)]


def _read(path: Path) -> Pair:
    raw: Any = yaml.safe_load(path.read_text("utf-8"))
    same = {(link["a"], link["b"]) for link in raw["links"] if link["label"] == "same"}
    return Pair(path.stem, _tasks(raw["a"]), _tasks(raw["b"]), same)


def _tasks(document: Any) -> list[Task]:
    return [
        Task(n, None, task["headings"], task["text"]) for n, task in enumerate(document["tasks"], 1)
    ]
