"""Splits in doubt: units that nothing printed parts, and names that look like several."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tiaokuai.loaders import letters

from .corpus import Corpus, Part, Row, doubt
from .question import Question

_SEVERAL = re.compile("(?:[局厅]|委(?!员|办|宣|组|统|政)|管委会|中心).{2,}(?:[局厅委办]|中心|公司)")
"""The end of a unit's name, and the end of another one after it."""
_BRANCH = re.compile("分局|分公司|供电公司|（.*）")


def split_questions(corpus: Corpus) -> Iterator[Question]:
    """A question for each stretch of a document, however many tasks share it."""
    judged = {letters(row["quote"]) for row in corpus.judged("split")}
    by_task: defaultdict[str, list[Part]] = defaultdict(list)
    for part in corpus.parts:
        if part.row["evidence"]:
            by_task[part.task].append(part)
    found: defaultdict[tuple[str, str, str], list[Part]] = defaultdict(list)
    names: dict[tuple[str, str, str], list[str]] = {}
    for task, parts in by_task.items():
        document = corpus.document_of(task)
        for quote, why, own in (*_glued(corpus, parts), *_long(corpus, parts)):
            if letters(quote) not in judged:
                key = document, quote, why
                found[key].append(own[0])
                names.setdefault(key, [corpus.units[part.unit]["name"] for part in own])
    for (document, quote, why), parts in found.items():
        yield Question(
            "splits",
            weight=len({part.task for part in parts}),
            document=corpus.key(document),
            quote=quote,
            now="、".join(names[document, quote, why]),
            why=doubt(why),
            **corpus.place(parts[0].row["evidence"]),
        )


def _glued(corpus: Corpus, parts: list[Part]) -> Iterator[tuple[str, str, list[Part]]]:
    """Two units of which the second begins where the first ends."""
    longest = {id(part): _longest(corpus, part) for part in parts}
    for first in parts:
        for second in parts:
            a, b = longest[id(first)], longest[id(second)]
            if a["end"] == b["start"]:
                yield a["quote"] + b["quote"], "glued", [first, second]


def _long(corpus: Corpus, parts: list[Part]) -> Iterator[tuple[str, str, list[Part]]]:
    """A name in no list with another name's end inside."""
    for part in parts:
        name = corpus.units[part.unit]["name"]
        known = part.unit in corpus.function or corpus.units[part.unit]["kind"] == "collective"
        if not known and _SEVERAL.search(name) and not _BRANCH.search(name):
            yield _longest(corpus, part)["quote"], "long", [part]


def _longest(corpus: Corpus, part: Part) -> Row:
    found = [corpus.evidence[id] for id in part.row["evidence"]]
    return max(found, key=lambda row: row["end"] - row["start"])
