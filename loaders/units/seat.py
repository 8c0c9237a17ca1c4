"""Seat: a jurisdiction as its units' names speak of it, and what else may begin a name."""

import re
from dataclasses import dataclass, replace

from .words import words

STATE = "国家"
_STATE = re.compile("国务院|国家(?=.)|中央(?=.)|全国(?=.)")
_ORGAN = re.compile("中共(?=.{3})|中国共产党(?=.{3})")
_LEAGUE = re.compile("(?:共青团|团)(.+?)(?:委|委员会)")


@dataclass(frozen=True, slots=True)
class Seat:
    """A jurisdiction: its full name, the word its own units begin with (市), its short name.

    `level`: as JurisdictionRecord has it, None where it cannot be told. `known`: False where the
    name only stands for a place that nothing names (the 市 above an unlisted 区).
    """

    name: str
    word: str
    short: str
    level: str | None = None
    known: bool = True

    @property
    def rank(self) -> str | None:
        """The level that its bodies are named like: a directly governed city has no 厅."""
        return "city" if self.level == "province" and self.word == "市" else self.level


NATION = Seat(STATE, STATE, "", "country")


def strip_organ(text: str) -> str:
    """Without 中共 before a party committee."""
    return text[len(match[0]) :] if (match := _ORGAN.match(text)) else text


def state(text: str) -> tuple[Seat, str] | None:
    """The state's unit: 国家发展改革委 by its body, 国务院… and 中央… as they are."""
    match = _STATE.match(text)
    if match is None:
        return None
    return (NATION, text[2:]) if match[0] == "国家" else (replace(NATION, word=""), text)


def league(text: str) -> str | None:
    """市团委 for 团市委 and 共青团市委; None for others."""
    return f"{match[1]}团委" if (match := _LEAGUE.fullmatch(text)) else None


def is_park(text: str) -> bool:
    """Whether it names a zone that is no division: 高新区, 太白湖新区管委会."""
    return any(word in text for word in words("unit_suffixes")["parks"])
