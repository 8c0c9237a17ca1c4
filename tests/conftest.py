"""Fixtures for all tests: the documents beside the project, where they are."""

from pathlib import Path

import pytest

from samples import DOCUMENTS
from tiaokuai.graph import Graph, build_files

from .neo4j.fixtures import neo4j_servers

__all__ = ["neo4j_servers"]

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the project; tests that need it skip without it."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip("needs the real documents in ../shared, which are not here")
    return SHARED


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A graph of the sample documents."""
    target = tmp_path_factory.mktemp("samples") / "graph"
    build_files([DOCUMENTS], target)
    return Graph(target)
