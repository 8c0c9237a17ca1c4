"""Pairs of task lists with the links that people see between them."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from samples import lineage as sample_pairs
from samples import truth as sample_documents
from tiaokuai.graph import Link
from tiaokuai.loaders import Task, extract_file

PAIRS = Path(__file__).parent / "pairs"
REAL = Path(__file__).with_name("real.yaml")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two task lists; `same`: the pairs of ordinals that are one obligation carried on.

    `open`: pairs of which people do not agree. `documents`: what the two are called; a name that
    stands in two pairs is one document.
    """

    name: str
    a: list[Task]
    b: list[Task]
    same: set[tuple[int, int]]
    open: frozenset[tuple[int, int]] = frozenset()
    documents: tuple[str, ...] = ()

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


def sampled() -> list[Pair]:
    """The pairs of sample documents; `related` and unsure links are not asked for."""
    documents = {
        d.id: [Task(t.ordinal, None, t.headings, t.text) for t in d.tasks]
        for d in sample_documents()
    }
    return [
        Pair(
            f"{p.a} → {p.b}",
            documents[p.a],
            documents[p.b],
            {(link.a, link.b) for link in p.links if link.label == "same"},
            documents=(p.a, p.b),
        )
        for p in sample_pairs()
    ]


def real(shared: Path) -> list[Pair]:
    """The pairs of the real documents in a folder: those labelled here and the one of its gold."""
    raw: Any = yaml.safe_load(REAL.read_text("utf-8"))
    files = {hashlib.sha256(p.read_bytes()).hexdigest(): p for p in (shared / "corpus").iterdir()}
    lists = {n: list(extract_file(files[sha]).tasks) for n, sha in raw["documents"].items()}
    return [gold(shared)] + [
        Pair(
            f"{p['a']} → {p['b']}",
            lists[p["a"]],
            lists[p["b"]],
            {(i, j) for i, j in p["same"]},
            frozenset((i, j) for i, j in p["unsure"]),
            (p["a"], p["b"]),
        )
        for p in raw["pairs"]
    ]


def gold(shared: Path) -> Pair:
    """The pair that two people labelled."""
    found: Any = json.loads((shared / "gold/lineage.json").read_text("utf-8"))["pairs"][0]
    names = (found["a_doc"], found["b_doc"])
    a, b = (json.loads((shared / f"gold/{name}.json").read_text("utf-8")) for name in names)
    by = {
        label: {(x["a"], x["b"]) for x in found["links"] if x["label"] == label}
        for label in ("same", "disputed")
    }
    return Pair(" → ".join(names), _gold(a), _gold(b), by["same"], frozenset(by["disputed"]), names)


def tasks(*texts: str, heading: str | None = None) -> list[Task]:
    """Tasks with these texts, all under one heading or none."""
    headings = [heading] if heading else []
    return [Task(n, None, headings, text) for n, text in enumerate(texts, 1)]


def _read(path: Path) -> Pair:
    raw: Any = yaml.safe_load(path.read_text("utf-8"))
    same = {(link["a"], link["b"]) for link in raw["links"] if link["label"] == "same"}
    return Pair(path.stem, _tasks(raw["a"]), _tasks(raw["b"]), same, documents=(path.stem,))


def _gold(document: Any) -> list[Task]:
    return [Task(task["n"], None, task["headings"], task["text"]) for task in document["tasks"]]


def _tasks(document: Any) -> list[Task]:
    return [
        Task(n, None, task["headings"], task["text"]) for n, task in enumerate(document["tasks"], 1)
    ]
