"""Fixtures: real Neo4j servers, started when the first test asks for one."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tiaokuai.graph import Address

from .server import HOMES, CannotStartError, Server, running

Servers = Callable[[str], Server]


@pytest.fixture(scope="session")
def neo4j_servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """The server of a version; a test is skipped where it was not downloaded.

    With TIAOKUAI_NEO4J=needed in the environment it fails instead.
    """
    needed = os.environ.get("TIAOKUAI_NEO4J") == "needed"
    started: dict[str, Server | str] = {}
    with ExitStack() as stack:

        def server(version: str) -> Server:
            if version not in started:
                started[version] = _started(version, stack, tmp_path_factory, needed)
            found = started[version]
            if isinstance(found, Server):
                return found
            if needed:
                pytest.fail(found, pytrace=False)
            pytest.skip(found)

        yield server


def _started(
    version: str, stack: ExitStack, temporary: pytest.TempPathFactory, needed: bool
) -> Server | str:
    """A running server, or in one line why there is none."""
    if not needed and not (HOMES / version / "lib").is_dir():
        return f"no Neo4j: run “python -m tests.neo4j.server {version} --get”"
    try:
        return stack.enter_context(running(version, temporary.mktemp(f"neo4j-{version}")))
    except CannotStartError as error:
        return str(error)


def address_of(server: Server, name: str = "") -> Address:
    """The address of a graph on a server; each test takes a name of its own."""
    return Address(server.uri, name, password=server.password)
