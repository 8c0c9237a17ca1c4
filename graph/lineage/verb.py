"""Verb: whether a text has people make something known, or do something else."""

import re
from functools import cache

from tiaokuai.ontology import codes

from .letters import Letters
from .matter import numbers


def tells(letters: Letters) -> bool:
    """Whether a text has a verb of `ontology/codes/lineage_verbs.yaml`."""
    return bool(_pattern().search(letters.plain))


def does(letters: Letters) -> bool:
    """Whether a text neither tells nor speaks of the means of telling."""
    means = _means()
    return not tells(letters) and not any(matter in means for _, _, matter in letters.matters)


@cache
def _pattern() -> re.Pattern[str]:
    words = [word for group in codes("lineage_verbs")["verbs"].values() for word in group]
    return re.compile("|".join(map(re.escape, words)))


@cache
def _means() -> frozenset[int]:
    return numbers(codes("lineage_verbs")["fields"])
