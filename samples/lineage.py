"""Lineage: which task of one sample document carries on which task of another."""

from dataclasses import dataclass, field
from typing import Literal


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
