"""Reading: the truth files as dataclasses."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from .document import SampleDocument, Task
from .lineage import Pair

TRUTH = Path(__file__).parent / "truth"


@cache
def truth() -> list[SampleDocument]:
    """All sample documents, ordered by id."""
    files = sorted(p for p in TRUTH.glob("*.yaml") if p.stem != "lineage")
    return [_load(path) for path in files]


@cache
def lineage() -> list[Pair]:
    """All judged pairs, in the order in which they are written down."""
    return msgspec.convert(_yaml(TRUTH / "lineage.yaml")["pairs"], list[Pair], strict=False)


def _yaml(path: Path) -> Any:
    # CBaseLoader: every scalar is a string, so that 文号, dates and 序号 need no quotes.
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)


def _load(path: Path) -> SampleDocument:
    document = msgspec.convert({"id": path.stem, **_yaml(path)}, SampleDocument, strict=False)
    return replace(document, tasks=list(_numbered(document.tasks)))


def _numbered(tasks: list[Task]) -> Iterator[Task]:
    """The tasks with their ordinals; headings not written are those of the task before."""
    headings: list[str] = []
    for ordinal, task in enumerate(tasks, 1):
        headings = task.headings or headings
        yield replace(task, ordinal=ordinal, headings=headings)
