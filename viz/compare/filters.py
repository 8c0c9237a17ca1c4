"""Filters: what the page can be narrowed down to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tiaokuai.ontology import codes

_ONLY = {"only_a": "未承接", "only_b": "新增"}
_DIFFERENCES = {"target": "指标变化", "deadline": "时限变化", "lead": "牵头变化"}


@dataclass(frozen=True, slots=True)
class Filter:
    """A tag of rows, its name for people, how many rows have it, and what it means."""

    tag: str
    name: str
    count: int
    note: str = ""


def filters(tags: Iterable[set[str]]) -> list[Filter]:
    """The filters of a page whose rows bear these tags; those that find nothing are left out."""
    rows = list(tags)
    counts = Counter(tag for own in rows for tag in own)
    lineage = codes("lineage")
    known = [
        *((tag, own["zh"], own["note"]) for tag, own in lineage["changes"].items()),
        ("related", lineage["relations"]["related"]["zh"], lineage["relations"]["related"]["note"]),
        ("judged", lineage["judged"]["zh"], lineage["judged"]["note"]),
        *((tag, name, "") for tag, name in (_ONLY | _DIFFERENCES).items()),
    ]
    found = [Filter(tag, name, counts[tag], note) for tag, name, note in known if counts[tag]]
    return [Filter("all", "全部", len(rows)), *found]
