"""Scope: the places and years that a report is about."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """Places (ids of jurisdictions) whose documents are read, and years; empty: all."""

    places: Sequence[str] = ()
    years: Sequence[int] = ()

    @property
    def words(self) -> str:
        """Such as 青硖市2025年; 全部文件 where nothing restricts it."""
        places = "、".join(self.places)
        years = "、".join(map(str, self.years))
        return f"{places}{years}年" if years else places or "全部文件"
