"""Connection: a driver to a Neo4j server, its errors told in one line."""

import logging
import re
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tiaokuai.ontology import TiaokuaiError

from .address import Address

if TYPE_CHECKING:
    from neo4j import Driver

_OLDEST = 5
_PATIENCE = 10.0  # seconds for a connection to be made


class Connection:
    """A driver that several share: it is closed when the last of them lets go, or by `close`.

    To close it does not wait for what is under way, and whoever asks after that connects anew.
    """

    def __init__(self, address: Address) -> None:
        self._address = address
        self._open()

    @property
    def driver(self) -> "Driver":
        """The driver; TiaokuaiError where it has to connect anew and cannot."""
        if not self.close.alive:
            self._open()
        return self._driver

    def _open(self) -> None:
        self._driver = connect(self._address)
        self.close = weakref.finalize(self, self._driver.close)


def connect(address: Address) -> "Driver":
    """A driver whose server has answered; TiaokuaiError where it does not or is too old."""
    # What it logs on its way to an error is the error again, and a label that no node bears yet,
    # of which a server warns, is no news.
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    with translated(address):
        driver = _driver(address, address.uri)
    try:
        with translated(address):
            _verify(driver, address)
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


def _driver(address: Address, uri: str) -> "Driver":
    import neo4j

    return neo4j.GraphDatabase.driver(
        uri,
        auth=(address.username, address.password) if address.password else None,
        connection_timeout=_PATIENCE,
        connection_acquisition_timeout=_PATIENCE,
    )


def _verify(driver: "Driver", address: Address) -> None:
    from neo4j.exceptions import ServiceUnavailable

    try:
        driver.verify_connectivity()
    except ServiceUnavailable:
        # neo4j:// says of each failure that no routes were found; bolt:// says what it was.
        if address.uri.startswith("neo4j"):
            with _driver(address, address.uri.replace("neo4j", "bolt", 1)) as direct:
                direct.verify_connectivity()
        raise


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
        return "the server is starting or stopping", "try again in some seconds"
    if code.endswith("DatabaseNotFound"):
        return f"the server has no database {address.database}", "leave ?database=… out"
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            todo = "have its issuer trusted on this machine, or use bolt+ssc:// to trust any"
            return f"the server's certificate is not trusted ({cause.verify_message})", todo
        if isinstance(cause, ssl.SSLError):
            return "the server speaks no TLS", "use bolt:// or neo4j:// without +s"
    if isinstance(error, e.UnsupportedServerProduct):
        return "no server whose Bolt this driver speaks", f"run Neo4j {_OLDEST} or newer"
    if "looks like HTTP" in str(error):
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
    # Of what the driver itself says, `message` is often no more than that something went wrong.
    text = getattr(error, "code", None) and getattr(error, "message", None)
    text = text or next((arg for arg in error.args if isinstance(arg, str)), str(error))
    return (text.splitlines() or [type(error).__name__])[0]
