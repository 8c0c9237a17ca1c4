"""Queries made by chance are answered as SQL over the tables answers them.

`python -m benchmarks.queries` asks many more.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.queries.compare import Tables, compare
from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS
from tiaokuai.graph import Neo4jStore, Store, push

from ..any_graph import any_graph, store_of

SEED = 11
STORES = ["embedded", *(f"neo4j {version}" for version in VERSIONS)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("differential")
    store_of(any_graph(SEED), made).close()
    return made


@pytest.fixture(params=STORES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def store(engine: str, folder: Path, neo4j_servers: Servers) -> Iterator[Store]:
    made: Store
    if engine == "embedded":
        made = store_of(any_graph(SEED), folder / "again")
    else:
        address = address_of(neo4j_servers(engine.split()[1]), "随机")
        push(folder / "tables", address)
        made = Neo4jStore(address)
    yield made
    made.close()


def test_no_query_is_answered_differently(store: Store, engine: str, folder: Path) -> None:
    asked = 60 if engine == "embedded" else 20
    found = compare(
        store, Tables(folder / "tables"), any_graph(SEED), SEED, trails=engine != "embedded"
    )
    differences = [str(difference) for difference in islice(found, asked) if difference]
    assert not differences, "\n".join(differences)
