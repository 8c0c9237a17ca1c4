"""Dataset: triples and their named graphs, read by rdflib."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib import Dataset


def dataset(source: bytes | Path, format: str) -> Dataset:
    """The data in a format by rdflib's name for it; what is asked of it is asked of all graphs."""
    from rdflib import Dataset

    with warnings.catch_warnings():
        # rdflib 7.6 warns of what its own parse() does.
        warnings.simplefilter("ignore", DeprecationWarning)
        read = Dataset(default_union=True)
        if isinstance(source, Path):
            read.parse(source, format=format)
        else:
            read.parse(data=source, format=format)
    return read
