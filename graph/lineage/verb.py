"""Verb: whether a text has people make something known, or do something else."""

import re
from functools import cache

from tiaokuai.ontology import codes


def tells(letters: str) -> bool:
    """Whether a text has a verb of `ontology/codes/lineage_verbs.yaml`."""
    return bool(_pattern().search(letters))


@cache
def _pattern() -> re.Pattern[str]:
    words = [word for group in codes("lineage_verbs").values() for word in group]
    return re.compile("|".join(map(re.escape, words)))
