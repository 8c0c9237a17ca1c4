"""Every command in the two READMEs works as printed, and both print the same ones."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tiaokuai.graph import Graph

from .cli.conftest import Run, tiaokuai
from .neo4j.fixtures import Servers, address_of
from .neo4j.server import VERSIONS

__all__ = ["tiaokuai"]

ROOT = Path(__file__).parents[1]
SERVER = "bolt://localhost:7687"
BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def commands(name: str) -> list[str]:
    """The command lines of a README, in order."""
    blocks = BLOCK.findall((ROOT / name).read_text("utf-8"))
    return [line for block in blocks for line in block.splitlines()]


def test_both_languages_give_the_same_commands() -> None:
    assert commands("README.md") == commands("README.zh-CN.md")


def test_make_knows_what_the_readme_asks_of_it() -> None:
    made = {line.split()[1] for line in commands("README.md") if line.startswith("make ")}
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert made == {"demo", "test"} <= targets


def test_commands_work_as_printed(
    tiaokuai: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "samples/documents", tmp_path / "samples/documents")
    monkeypatch.chdir(tmp_path)
    for line in commands("README.md"):
        if line.startswith("tiaokuai ") and SERVER not in line:
            ran = tiaokuai(*shlex.split(line)[1:])
            assert ran.code == 0, f"{line}\n{ran.err}"
            assert ran.out or " -o " in line, line


def test_commands_on_a_server_work_as_printed(
    tiaokuai: Run, sample_graph: Graph, neo4j_servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = neo4j_servers(VERSIONS[0])
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    address = str(address_of(server, "readme"))
    for line in commands("README.md"):
        if SERVER in line:
            words = shlex.split(line.replace(SERVER, address))[1:]
            ran = tiaokuai(*(str(sample_graph.path) if w == "policy.graph" else w for w in words))
            assert (ran.code, ran.err) == (0, ""), line
            assert ran.out
