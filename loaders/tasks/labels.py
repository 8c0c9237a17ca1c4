"""Labels: the words that name units or a deadline before a colon (责任单位：…)."""

import re
from collections.abc import Iterator
from functools import cache

from tiaokuai.ontology import codes

from ..passage import Passage
from .columns import UNIT_ROLES, ColumnRole, role_of

EDGES = "，,；;。、：: \t\n\u3000"
"""What may stand around a label's value and is none of it."""


@cache
def _labels() -> dict[str, ColumnRole]:
    """Every label with its role."""
    extra = codes("prose")
    words: dict[str, ColumnRole] = {
        word: entry["role"]
        for entry in codes("columns")
        for word in entry["words"]
        if entry["role"] in ("deadline", "person", *UNIT_ROLES) and word not in extra["not_labels"]
    }
    return words | {word: role for role, more in extra["labels"].items() for word in more}


@cache
def label() -> re.Pattern[str]:
    """A label with its colon, where one can stand; group `label` is the word."""
    words = sorted(_labels(), key=len, reverse=True)
    spaced = (r"\s*".join(map(re.escape, word)) for word in words)
    return re.compile(
        rf"(?:(?<=^)|(?<=[\s；;，,。、（(〔【]))(?P<label>{'|'.join(spaced)})\s*[:：]"
    )


def is_label_line(text: str) -> bool:
    """Does the paragraph begin with a label (责任单位：…), so that it is nothing but one?"""
    return bool(label().match(text))


def labelled(content: Passage) -> Iterator[tuple[ColumnRole | None, Passage]]:
    matches = list(label().finditer(content.text))
    starts = [match.start() for match in matches] + [len(content)]
    if before := content[: starts[0]].strip(EDGES):
        yield None, before
    for match, end in zip(matches, starts[1:], strict=True):
        word = re.sub(r"\s", "", match["label"])
        role = _labels().get(word) or role_of(word)
        yield role, content[match.end() : end].strip(EDGES)
