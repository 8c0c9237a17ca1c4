"""The words that tell a document's own facts, from the code list, as pieces of patterns."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from tiaokuai.ontology import codes


def words(name: str) -> Any:
    """One list or mapping of ontology/codes/metadata.yaml."""
    return codes("metadata")[name]


def alternatives(choices: Iterable[str]) -> str:
    """The words as a group of a pattern, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(choices, key=len, reverse=True)))})"


@cache
def any_of(name: str) -> re.Pattern[str]:
    """Any word of a list."""
    return re.compile(alternatives(words(name)))


@cache
def ends_with(name: str) -> re.Pattern[str]:
    """Any word of a list, a closing bracket or quotation mark after it or none, at the end."""
    return re.compile(rf"{alternatives(words(name))}[》”）)]?$")
