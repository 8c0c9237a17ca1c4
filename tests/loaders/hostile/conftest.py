"""A process of its own, with limits, in which hostile files are read."""

from collections.abc import Iterator

import pytest

from benchmarks.fuzz import Reader


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    """Reads a file in 30 s of CPU and 2 GB; more is a fault."""
    reader = Reader(1, 30, 2048)
    yield reader
    reader.close()
