"""Connection: a driver to a Neo4j server, its errors told in one line."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tiaokuai.ontology import TiaokuaiError

from .address import Address

if TYPE_CHECKING:
    from neo4j import Driver

_OLDEST = 5
_PATIENCE = 10.0  # seconds for a connection to be made


def connect(address: Address) -> "Driver":
    """A driver whose server has answered; TiaokuaiError where it does not or is too old."""
    import neo4j

    # What it logs on its way to an error is the error again.
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    auth = (address.username, address.password) if address.password else None
    with translated(address):
        driver = neo4j.GraphDatabase.driver(
            address.uri,
            auth=auth,
            connection_timeout=_PATIENCE,
            connection_acquisition_timeout=_PATIENCE,
            # A label that no node bears yet is a warning there, and no news here.
            notifications_min_severity="OFF",
        )
    try:
        with translated(address):
            driver.verify_connectivity()
            agent = driver.get_server_info().agent
        found = re.match(r"Neo4j/(\d+)", agent)
        if found and int(found[1]) < _OLDEST:
            raise TiaokuaiError(
                f"{agent} is too old", where=str(address), todo=f"run Neo4j {_OLDEST} or newer"
            )
    except BaseException:
        driver.close()
        raise
    return driver


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Turn what the driver raises in the block into one TiaokuaiError."""
    import ssl  # here: every command imports this file, few need it

    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (Neo4jError, DriverError, ssl.SSLError, OSError, ValueError) as error:
        what, todo = _said(error, address)
        raise TiaokuaiError(what, where=str(address), todo=todo) from error


def _said(error: Exception, address: Address) -> tuple[str, str]:
    import ssl

    from neo4j import exceptions as e

    line = first_line(error)
    if isinstance(error, e.AuthError):
        if not address.password:
            return "the server asks for a password", "set NEO4J_PASSWORD"
        who = f"user {address.username}"
        return f"the server refuses {who} with this password", "check NEO4J_PASSWORD"
    code = getattr(error, "code", None) or ""
    if code.endswith(("DatabaseUnavailable", "DatabaseNotFound")) and address.database is None:
        return "the server is still starting", "try again in some seconds"
    if code.endswith("DatabaseNotFound"):
        return f"the server has no database {address.database}", "leave ?database=… out"
    if any(isinstance(cause, ssl.SSLError) for cause in _causes(error)):
        return f"no encrypted connection ({line})", "use bolt:// or neo4j:// where there is no TLS"
    if isinstance(error, e.UnsupportedServerProduct) or "handshake" in line.lower():
        return f"no server that this driver understands ({line})", "run Neo4j 5 or newer"
    if "looks like HTTP" in line:
        return "this is the server's web port", "use its Bolt port, 7687 unless set otherwise"
    if isinstance(error, e.ServiceUnavailable | e.SessionExpired | OSError):
        return "no Neo4j server answers", "start it, or check the address"
    return line, ""


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__


def first_line(error: Exception) -> str:
    """The first line of what an error says."""
    text = getattr(error, "message", None) or str(error)
    return (text.splitlines() or [type(error).__name__])[0]
