"""A real Neo4j Community server on this machine, from Maven artifacts.

    python -m tests.neo4j.server 5.26.30        download it, start it, run it till Ctrl-C or SIGTERM
    python -m tests.neo4j.server 5.26.30 --get  download it only

It listens on loopback only and keeps everything in build/neo4j/VERSION. It needs Maven and a JDK:
17 or newer for 5.x, 21 or newer for the versions that begin with a year.
"""

import argparse
import contextlib
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
HOMES = HERE.parents[1] / "build/neo4j"
VERSIONS = ("5.26.30", "2026.08.1")
"""The long-term release, and the newest one that was tried."""

_PATIENCE = 300  # seconds for a start, on a machine that has other things to do

_MAIN = {True: "org.neo4j.server.CommunityEntryPoint", False: "org.neo4j.server.Neo4jCommunity"}
"""The class that runs a server of 5.x, and of the versions that begin with a year."""

HEAP = "-Xmx1g"
QUICK = (HEAP, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""A server that lives for some minutes does not earn back what compiling well costs: half of its
time on two cores."""


class CannotStartError(Exception):
    """Why there is no server, and what would mend it."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server; `password` is that of the user neo4j, `options` are those of its Java."""

    version: str
    home: Path
    uri: str
    password: str
    options: tuple[str, ...] = QUICK

    def admin(self, *arguments: str) -> None:
        """Run neo4j-admin on the server's files; the server must not be running."""
        done = subprocess.run(
            _command(self, "org.neo4j.cli.AdminTool", *arguments),
            env=_environment(self),
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            said = f"{done.stdout[-800:]}{done.stderr[-800:]}"
            raise CannotStartError(f"neo4j-admin {arguments[0]}: {said}")


def get(version: str) -> Path:
    """Download a version; its folder under build/neo4j."""
    home = HOMES / version
    if (home / "lib").is_dir():
        return home
    if not (maven := shutil.which("mvn")):
        raise CannotStartError("no Maven to download Neo4j with; install maven")
    part = home / "lib.part"
    fetch: list[str | Path] = [
        maven,
        "-q",
        "-B",
        "-f",
        HERE / "pom.xml",
        f"-Dneo4j.version={version}",
    ]
    fetch += ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={part}"]
    done = subprocess.run(fetch, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotStartError(f"Maven could not download Neo4j {version}: {done.stdout[-300:]}")
    part.rename(home / "lib")
    return home


def made(version: str, data: Path, options: tuple[str, ...] = QUICK) -> Server:
    """A new, empty server with its files in `data`; it does not run yet."""
    lib = get(version) / "lib"
    data.mkdir(parents=True, exist_ok=True)
    if not (data / "lib").exists():
        (data / "lib").symlink_to(lib)
    port = _free_port()
    server = Server(version, data, f"bolt://127.0.0.1:{port}", secrets.token_hex(8), options)
    _configure(data, port)
    server.admin("dbms", "set-initial-password", server.password)
    return server


@contextlib.contextmanager
def running(version: str, data: Path, options: tuple[str, ...] = QUICK) -> Iterator[Server]:
    """A new, empty server with its files in `data`; it stops with the block."""
    server = made(version, data, options)
    with serving(server):
        yield server


@contextlib.contextmanager
def serving(server: Server) -> Iterator["subprocess.Popen[bytes]"]:
    """The server's process, from when it answers to the end of the block."""
    with starting(server) as process:
        await_start(server, process)
        yield process


@contextlib.contextmanager
def starting(server: Server) -> Iterator["subprocess.Popen[bytes]"]:
    """The server's process, which may not answer yet, to the end of the block."""
    _log(server).unlink(missing_ok=True)
    home = f"--home-dir={server.home}", f"--config-dir={server.home / 'conf'}"
    with (server.home / "out.log").open("wb") as out:
        process = subprocess.Popen(
            _command(server, _MAIN[server.version.startswith("5.")], *home),
            env=_environment(server),
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        # The whole group: Java may have started helpers.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def await_start(server: Server, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers; CannotStartError with what its log says where it stops."""
    log = _log(server)
    for _ in range(_PATIENCE * 5):
        if log.exists() and re.search(r"Started\.$", log.read_text("utf-8"), re.MULTILINE):
            return
        if process.poll() is not None:
            break
        time.sleep(0.2)
    said = " ".join(log.read_text("utf-8")[-500:].split()) if log.exists() else "it logged nothing"
    raise CannotStartError(f"Neo4j {server.version} did not start: {said}")


def _log(server: Server) -> Path:
    return server.home / "logs/neo4j.log"


def _configure(home: Path, port: int) -> None:
    (home / "conf").mkdir(exist_ok=True)
    (home / "conf/neo4j.conf").write_text(
        f"server.bolt.listen_address=127.0.0.1:{port}\n"
        "server.http.enabled=false\n"
        "server.https.enabled=false\n"
        "server.memory.pagecache.size=256m\n"
        "dbms.usage_report.enabled=false\n",
        "ascii",
    )


def _command(server: Server, *arguments: str) -> list[str]:
    opened = [f"java.base/{p}=ALL-UNNAMED" for p in ("java.nio", "java.io", "sun.nio.ch")]
    command = [str(_jdk(server.version) / "bin/java"), *server.options, "-Dfile.encoding=UTF-8"]
    command += [word for package in opened for word in ("--add-opens", package)]
    return [*command, "-cp", f"{server.home}/lib/*", *arguments]


def _environment(server: Server) -> dict[str, str]:
    home = str(server.home)
    return os.environ | {"NEO4J_HOME": home, "NEO4J_CONF": f"{home}/conf"}


def _jdk(version: str) -> Path:
    """A JDK new enough for the version: JAVA_HOME, one below /usr/lib/jvm, or that of the path."""
    needed = 17 if version.startswith("5.") else 21
    java = shutil.which("java")
    places = [Path(os.environ["JAVA_HOME"])] if "JAVA_HOME" in os.environ else []
    places += sorted(Path("/usr/lib/jvm").glob("*"))
    places += [Path(java).resolve().parents[1]] if java else []
    for place in places:
        release = place / "release"
        found = re.search(r'JAVA_VERSION="(\d+)', release.read_text()) if release.exists() else None
        if found and int(found[1]) >= needed and (place / "bin/java").exists():
            return place
    raise CannotStartError(f"Neo4j {version} needs a JDK of {needed} or newer; set JAVA_HOME")


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def main() -> None:
    """Run one server until it is interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("version", nargs="?", default=VERSIONS[0])
    parser.add_argument("--get", action="store_true", help="download only")
    asked = parser.parse_args()
    if asked.get:
        print(get(asked.version))
        return
    data = HOMES / f"data-{asked.version}-{os.getpid()}"
    # Whoever ends this process means its server as well; a shell's background job ignores Ctrl-C.
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)
    try:
        with contextlib.suppress(KeyboardInterrupt), running(asked.version, data) as server:
            print(
                f"export TIAOKUAI_GRAPH={server.uri} NEO4J_PASSWORD={server.password}", flush=True
            )
            signal.pause()
    finally:
        shutil.rmtree(data, ignore_errors=True)


if __name__ == "__main__":
    try:
        main()
    except CannotStartError as error:
        sys.exit(f"error: {error}")
