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
    started: dict[str, Server] = {}
    with ExitStack() as stack:

        def server(version: str) -> Server:
            if version not in started:
                needed = os.environ.get("TIAOKUAI_NEO4J") == "needed"
                if not needed and not (HOMES / version / "lib").is_dir():
                    pytest.skip(f"no Neo4j: run “python -m tests.neo4j.server {version} --get”")
                try:
                    home = tmp_path_factory.mktemp(f"neo4j-{version}")
                    started[version] = stack.enter_context(running(version, home))
                except CannotStartError as error:
                    if needed:
                        raise
                    pytest.skip(str(error))
            return started[version]

        yield server


def address_of(server: Server, name: str = "") -> Address:
    """The address of a graph on a server; each test takes a name of its own."""
    return Address(server.uri, name, password=server.password)
