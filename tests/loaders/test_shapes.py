"""Documents of many shapes, each with its truth beside it: what a reader of them would say."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tiaokuai.loaders import Extraction, Task, extract_file

SHAPES = Path(__file__).parent / "shapes"
NAMES = sorted(path.stem for path in SHAPES.glob("*.yaml"))


def read(name: str) -> tuple[Extraction, dict[str, Any]]:
    """The extraction of a shape and its truth."""
    document = next(p for p in SHAPES.glob(f"{name}.*") if p.suffix != ".yaml")
    return extract_file(document), yaml.safe_load((SHAPES / f"{name}.yaml").read_text("utf-8"))


def said(task: Task) -> dict[str, Any]:
    """A task in the words of the truth files."""
    facts: dict[str, Any] = {"headings": task.headings, "text": task.text}
    for role in ("lead", "responsible", "support"):
        if names := [a.unit for a in task.assignments if a.role == role]:
            facts[role] = names
    if task.deadline:
        facts["deadline"] = task.deadline.text
    return facts


@pytest.mark.parametrize("name", NAMES)
def test_tasks(name: str) -> None:
    extraction, truth = read(name)
    wanted = [{k: v for k, v in task.items() if k != "number"} for task in truth["tasks"]]
    for task in wanted:
        task["headings"] = ["".join(h.split()) for h in task["headings"]]
    assert [said(task) for task in extraction.tasks] == wanted
    numbers = [task["number"] for task in truth["tasks"] if "number" in task]
    assert not numbers or [task.number for task in extraction.tasks] == numbers


@pytest.mark.parametrize("name", NAMES)
def test_document(name: str) -> None:
    document, truth = read(name)[0].document, read(name)[1]["document"]
    shown: dict[str, Any] = {key: getattr(document, key, None) for key in truth}
    if "level" in truth:
        shown["level"] = document.jurisdiction.level if document.jurisdiction else None
    if "cites" in truth:
        shown["cites"] = [cite.number for cite in document.cites]
    assert shown == truth


@pytest.mark.parametrize("name", NAMES)
def test_every_line_is_accounted_for(name: str) -> None:
    ledger = read(name)[0].ledger
    assert [e.text for e in ledger.entries if e.disposition == "unhandled"] == []
    assert sum(ledger.totals.values()) == len(ledger.entries)
