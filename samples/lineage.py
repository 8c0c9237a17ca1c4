"""Lineage: which task of one sample document carries on which task of another."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

import msgspec
import yaml

from .document import TRUTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Task `a` of the superior or earlier document and task `b`, by ordinal.

    `same`: `b` carries the obligation of `a` on; `related`: same subject, another obligation.
    `kinds`: verbatim, adapted, shortened, extended, split, merged; empty for `related`.
    """

    a: int
    b: int
    label: Literal["same", "related"] = "same"
    kinds: list[Literal["verbatim", "adapted", "shortened", "extended", "split", "merged"]] = field(
        default_factory=list
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two documents, how they stand to each other, and the true links between their tasks.

    Every `same` link is there, and the `related` ones that invite a mistake. `hard`: wording alone
    does not find them all.
    """

    a: str
    b: str
    relation: Literal["DERIVES_FROM", "CONTINUES", "PARALLELS"]
    hard: bool = False
    links: list[Link]


@cache
def lineage() -> list[Pair]:
    """All judged pairs, in the order in which they are written down."""
    # BaseLoader: as for the documents, every scalar is a string.
    raw: Any = yaml.load((TRUTH / "lineage.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return msgspec.convert(raw["pairs"], list[Pair], strict=False)
