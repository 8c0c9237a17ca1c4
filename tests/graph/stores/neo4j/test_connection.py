"""What is wrong with a server is told in one line, without its password."""

import os
import shutil
import ssl
import subprocess
import time
from pathlib import Path

import pytest

from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS, made, starting
from tiaokuai.graph import Address, Neo4jStore
from tiaokuai.ontology import TiaokuaiError

from .listener import Speak, bolt, listening, saying

PASSWORD = "geheim-1"
UNKNOWN = "no server whose Bolt this driver speaks; run Neo4j 5 or newer"
NOBODY = "no Neo4j server answers; start it, or check the address"


def said_of(uri: str, password: str | None = PASSWORD) -> str:
    """What is said of the server at an address."""
    with pytest.raises(TiaokuaiError) as caught:
        Neo4jStore(Address(uri, password=password)).close()
    said = str(caught.value)
    assert "\n" not in said
    assert PASSWORD not in said
    assert uri in said
    return said


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
@pytest.mark.parametrize(
    ("speak", "message"),
    [
        (saying(b"\0\0\0\0"), UNKNOWN),
        (saying(b"SSH-2.0-OpenSSH\r\n"), UNKNOWN),
        (bolt("Neo4j/4.4.12"), "Neo4j/4.4.12 is too old; run Neo4j 5 or newer"),
        (saying(b"HTTP/1.1 400 Bad Request"), "this is the server's web port; use its Bolt port"),
        (lambda client: None, NOBODY),
    ],
    ids=["no common version", "another protocol", "old", "web", "closes at once"],
)
def test_a_server_of_another_kind(scheme: str, speak: Speak, message: str) -> None:
    if scheme == "neo4j" and "old" in message:
        pytest.skip("an old server's routes are not told here")
    with listening(speak) as where:
        assert message in said_of(f"{scheme}://{where}")


def test_a_server_that_says_nothing_is_not_awaited_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tiaokuai.graph.stores.neo4j.connection._PATIENCE", 0.5)
    with listening(lambda client: time.sleep(5)) as where:
        assert NOBODY in said_of(f"bolt://{where}")


@pytest.fixture(scope="module")
def own_certificate(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    """TLS with a certificate that nobody has signed."""
    if not (openssl := shutil.which("openssl")):
        pytest.skip("needs openssl, which makes a certificate")
    folder = tmp_path_factory.mktemp("certificate")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        f"{openssl} req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 "
        f"-addext subjectAltName=IP:127.0.0.1 -keyout {key} -out {certificate}",
        shell=True,
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_that_nobody_trusts(scheme: str, own_certificate: ssl.SSLContext) -> None:
    with listening(bolt("Neo4j/5.26.0"), own_certificate) as where:
        said = said_of(f"{scheme}://{where}")
    assert "the server's certificate is not trusted (self-signed certificate); " in said
    assert said.endswith("or use bolt+ssc:// to trust any")


def test_any_certificate_is_trusted_when_asked_for(own_certificate: ssl.SSLContext) -> None:
    with listening(bolt("Neo4j/5.26.0"), own_certificate) as where:
        Neo4jStore(Address(f"bolt+ssc://{where}", password=PASSWORD)).close()


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest, neo4j_servers: Servers) -> str:
    neo4j_servers(request.param)  # skips where there is none
    return str(request.param)


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s", "neo4j+ssc"])
def test_tls_to_a_server_without_it(version: str, neo4j_servers: Servers, scheme: str) -> None:
    uri = neo4j_servers(version).uri.replace("bolt", scheme)
    assert "the server speaks no TLS; use bolt:// or neo4j:// without +s" in said_of(uri)


@pytest.mark.parametrize(
    ("password", "message"),
    [
        (PASSWORD, "the server refuses user neo4j with this password; check NEO4J_PASSWORD"),
        (None, "the server asks for a password; set NEO4J_PASSWORD"),
    ],
)
def test_a_wrong_password(
    version: str, neo4j_servers: Servers, password: str | None, message: str
) -> None:
    assert message in said_of(neo4j_servers(version).uri, password)


def test_a_database_that_is_not_there(version: str, neo4j_servers: Servers) -> None:
    server = neo4j_servers(version)
    with pytest.raises(TiaokuaiError, match=r"has no database other; leave \?database=… out"):
        store = Neo4jStore(Address(server.uri, database="other", password=server.password))
        with_closed(store)


def with_closed(store: Neo4jStore) -> None:
    try:
        store.run("RETURN 1")
    finally:
        store.close()


def test_a_server_that_is_starting(version: str, tmp_path: Path) -> None:
    server = made(version, tmp_path / "server")
    told: set[str] = set()
    with starting(server) as process:
        until = time.monotonic() + 300
        while time.monotonic() < until and process.poll() is None:
            try:
                with_closed(Neo4jStore(address_of(server)))
                break
            except TiaokuaiError as error:
                told.add(str(error).partition(": ")[2])
                time.sleep(0.1)
        else:
            pytest.fail("it never answered")
    starting_up = "the server is starting or stopping; try again in some seconds"
    assert NOBODY in told
    assert told <= {NOBODY, starting_up}


def test_the_log_of_the_driver_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    os.environ.pop("NEO4J_PASSWORD", None)
    said_of("neo4j://127.0.0.1:9")
    assert capfd.readouterr() == ("", "")
