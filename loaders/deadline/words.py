"""The words of deadlines, from the code list, as pieces of patterns."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from tiaokuai.ontology import codes


def words(name: str) -> Any:
    """One list or mapping of ontology/codes/deadlines.yaml."""
    return codes("deadlines")[name]


@cache
def kind_words(kind: str) -> re.Pattern[str]:
    """Any of the words that mark a deadline of that kind."""
    entry = next(entry for entry in words("kinds") if entry["kind"] == kind)
    return re.compile(alternatives(entry["words"]))


@cache
def any_of(name: str) -> re.Pattern[str]:
    """Any word of a list."""
    return re.compile(alternatives(words(name)))


@cache
def _verb(*names: str) -> re.Pattern[str]:
    verbs = alternatives(word for name in names for word in words(name))
    adverbs = alternatives(words("adverbs"))
    return re.compile(rf"^{adverbs}*{verbs}|{verbs}$")


def carries(text: str, *names: str) -> bool:
    """Does the text begin or end with a verb of the lists? (开工建设, but not 政务公开工作)"""
    return bool(_verb(*names).search(text))


def alternatives(choices: Iterable[str]) -> str:
    """The words as a group of a pattern, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(choices, key=len, reverse=True)))})"
