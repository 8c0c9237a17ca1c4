"""Changes: what a push did to one kind of node or relation."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from .row import Row
from .writer import BATCH


class Changes(NamedTuple):
    """How many were new, changed, and gone."""

    created: int = 0
    changed: int = 0
    removed: int = 0


def batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in lists as long as one transaction takes."""
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch
