"""Address: where a graph on a Neo4j server is, and as whom to ask for it."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from tiaokuai.ontology import UsageError

_SCHEMES = {"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}
_NAME = re.compile(r"[^\W\d]\w*")

Ask = Callable[[str], str]
"""Asks a person for a password, given what for."""


@dataclass(frozen=True, slots=True)
class Address:
    """`bolt://host:7687/NAME?database=DB`: the NAME of a graph and the DB are optional.

    Several graphs share one database (Community has only one) by their names: the kinds of nodes
    and relations of a named graph begin with its name. `name` is "" for the graph without one;
    `database` None for the server's own. `password` is kept out of every text.
    """

    uri: str
    name: str = ""
    database: str | None = None
    username: str = "neo4j"
    password: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        text = f"{self.uri}/{self.name}" if self.name else self.uri
        return f"{text}?database={self.database}" if self.database else text


def is_address(where: str) -> bool:
    """Whether a graph is named by the address of a server and not by a path."""
    scheme, mark, _ = where.partition("://")
    return bool(mark) and scheme.lower() in _SCHEMES


def read_address(where: str, ask: Ask | None = None) -> Address:
    """An address with the credentials of the environment: NEO4J_USERNAME and NEO4J_PASSWORD.

    `ask` is called where NEO4J_PASSWORD is not set; an empty one means that the server asks for
    none. Raises UsageError for what is no address, and for credentials inside of it.
    """
    try:
        parts = urlsplit(where)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError(f"not an address ({error})", where=where) from None
    if parts.username is not None or parts.password is not None:
        # Not shown: the address holds the password.
        raise UsageError(
            "an address holds no user and password: others would see them",
            where=f"{parts.scheme}://…@{host}",
            todo="set NEO4J_USERNAME and NEO4J_PASSWORD",
        )
    name = parts.path.strip("/")
    if parts.scheme not in _SCHEMES or not host or (name and not _NAME.fullmatch(name)):
        raise UsageError(
            "not an address", where=where, todo="write bolt://HOST:7687 or neo4j://HOST:7687/NAME"
        )
    asked = parse_qs(parts.query)
    if unknown := sorted(asked.keys() - {"database"}):
        raise UsageError(f"{unknown[0]} is not understood", where=where, todo="only ?database=…")
    bare = f"{parts.scheme}://[{host}]" if ":" in host else f"{parts.scheme}://{host}"
    uri = f"{bare}:{port}" if port else bare
    password = os.environ.get("NEO4J_PASSWORD")
    if password is None and ask:
        password = ask(f"{uri}, password")
    database = asked["database"][0] if asked else None
    username = os.environ.get("NEO4J_USERNAME", "neo4j")
    return Address(uri, name, database, username, password)
