"""What the embedded engine says of the empty text is refused where it is wrong."""

import pytest

from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS
from tiaokuai.graph import EmbeddedStore, Neo4jStore
from tiaokuai.ontology import TiaokuaiError

from ...any_graph import any_graph, store_of

QUERY = "MATCH (t:Task) WHERE t.text CONTAINS '' RETURN count(t) AS n"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    return store_of(any_graph(5), tmp_path_factory.mktemp("contains"))


def test_it_is_refused_here(store: EmbeddedStore) -> None:
    with pytest.raises(TiaokuaiError, match="contains the empty one; use IS NOT NULL"):
        store.run(QUERY)


def test_the_engine_is_still_wrong(store: EmbeddedStore) -> None:
    # When this fails, the engine has learned it, and the refusal can go.
    assert store.run("RETURN 'x' CONTAINS $part AS found", {"part": ""}).rows == [[False]]


@pytest.mark.parametrize("version", VERSIONS)
def test_it_is_answered_on_a_server(neo4j_servers: Servers, version: str) -> None:
    store = Neo4jStore(address_of(neo4j_servers(version)))
    try:
        assert store.run("RETURN 'x' CONTAINS '' AS found").rows == [[True]]
    finally:
        store.close()
