"""Addresses: what is understood, and that credentials stay out of sight."""

import pytest

from tiaokuai.graph import is_address, open_graph, read_address
from tiaokuai.ontology import TiaokuaiError, UsageError


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim-1")
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)


def test_paths_are_no_addresses() -> None:
    assert is_address("bolt://localhost:7687")
    assert is_address("neo4j+s://db.example.org/甲")
    assert not any(map(is_address, ["graph.tk", "C:\\graphs\\a", "http://localhost", "a/b"]))


def test_name_and_database_are_parts_of_it() -> None:
    address = read_address("neo4j+s://db.example.org:7688/济宁?database=policy")
    assert (address.uri, address.name, address.database, address.username) == (
        "neo4j+s://db.example.org:7688",
        "济宁",
        "policy",
        "neo4j",
    )
    assert str(address) == "neo4j+s://db.example.org:7688/济宁?database=policy"


def test_the_password_is_in_no_text() -> None:
    address = read_address("bolt://localhost")
    assert address.password == "geheim-1"
    assert "geheim-1" not in f"{address} {address!r}"


def test_a_person_is_asked_where_the_environment_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    assert read_address("bolt://localhost").password is None
    assert read_address("bolt://localhost", lambda what: f"for {what}").password == (
        "for bolt://localhost, password"
    )


@pytest.mark.parametrize(
    "where",
    ["bolt://", "bolt://h:port", "bolt://h/a-b", "bolt://h/a/b", "bolt://h?policy=x", "bolt://[h"],
)
def test_what_is_no_address_is_wrong_usage(where: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_address(where)
    assert "\n" not in str(caught.value)


def test_credentials_in_an_address_are_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError, match="NEO4J_PASSWORD") as caught:
        read_address("bolt://neo4j:geheim-2@localhost")
    assert "geheim-2" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s"])
def test_a_server_that_is_down_is_one_line(scheme: str) -> None:
    with pytest.raises(TiaokuaiError, match=r"no .* (answers|connection)") as caught:
        open_graph(f"{scheme}://127.0.0.1:9")
    assert "\n" not in str(caught.value)
