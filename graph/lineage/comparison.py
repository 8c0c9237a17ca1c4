"""Comparison: two documents, task by task."""

from dataclasses import dataclass

from tiaokuai.loaders import NO_JUDGEMENTS, DocumentRecord, Extraction, Judgements

from ..semantic import Scorer
from .align import Ends, align
from .judged import judged_relations
from .link import Link
from .side import Side


@dataclass(frozen=True, slots=True)
class Comparison:
    """The links between two documents and the tasks that stand in one of them only.

    Its fields, in this order and by these names, are the JSON of `tiaokuai compare`. `only_a`
    and `only_b` are the ordinals of the tasks that are not carried on; a related task is.
    `refused`: pairs of ordinals of which a person said that nothing links them.
    """

    a: DocumentRecord
    b: DocumentRecord
    links: list[Link]
    only_a: list[int]
    only_b: list[int]
    refused: list[Ends]


def compare(
    a: Extraction,
    b: Extraction,
    judgements: Judgements = NO_JUDGEMENTS,
    scorer: Scorer | None = None,
) -> Comparison:
    """Compare two documents, A the superior or the earlier of them.

    The order is the caller's: the documents do not always say which is which (two sisters, a
    missing year), and a result whose sides change places surprises. The links found are the
    same either way; split and merged, narrowed and extended change names. What `judgements`
    decide of links wins over any score. `scorer`: a model of meaning that helps to find them.
    """
    first, second = Side(a.tasks, scorer), Side(b.tasks, scorer)
    said = judged_relations(judgements, a, b)
    links = align(first, second, said)
    carried = [link for link in links if link.relation == "carries_on"]
    up, down = {link.a for link in carried}, {link.b for link in carried}
    return Comparison(
        a.document,
        b.document,
        links,
        [task.ordinal for task in a.tasks if task.ordinal not in up],
        [task.ordinal for task in b.tasks if task.ordinal not in down],
        sorted(ends for ends, relation in said.items() if relation is None),
    )
