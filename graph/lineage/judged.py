"""Judged: what people decided of the tasks of two documents."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import cast

from tiaokuai.loaders import Extraction, Judgement, Judgements, is_document, ordinals

from .align import Ends, align
from .link import Link, Relation


def judged_ends(
    judgements: Judgements, a: Extraction, b: Extraction
) -> dict[Ends, list[Judgement]]:
    """The lines that mean a task of `a` and one of `b`, by the ordinals of the two.

    Where the quoted words are those of several tasks, word for word, all of them are meant.
    """
    found: defaultdict[Ends, list[Judgement]] = defaultdict(list)
    for line in judgements.of("link"):
        for first, second in _ends(line, a, b):
            found[first, second].append(line)
    return dict(found)


def judged_relations(
    judgements: Judgements, a: Extraction, b: Extraction
) -> dict[Ends, Relation | None]:
    """What is decided of pairs of tasks, None for no link; nothing where lines contradict."""
    return {
        ends: None if lines[0].verdict == "none" else cast(Relation, lines[0].verdict)
        for ends, lines in judged_ends(judgements, a, b).items()
        if len({line.verdict for line in lines}) == 1
    }


def judged_links(a: Extraction, b: Extraction, judgements: Judgements) -> list[Link]:
    """The links that people decided, and no other: for documents that no rule compares."""
    relations = judged_relations(judgements, a, b)
    return [link for link in align(a.tasks, b.tasks, relations) if link.judged]


def _ends(line: Judgement, a: Extraction, b: Extraction) -> Iterator[Ends]:
    quotes = (line.quote, line.other_quote)
    documents = (line.document, line.other_document)
    for x, y in ((0, 1), (1, 0)):
        if is_document(documents[x], a.document) and is_document(documents[y], b.document):
            yield from product(ordinals(quotes[x], a), ordinals(quotes[y], b))
            return
