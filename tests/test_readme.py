"""Every command in the two READMEs works as printed, and both print the same ones."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from .cli.conftest import Run, tiaokuai

__all__ = ["tiaokuai"]

ROOT = Path(__file__).parents[1]
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
        if line.startswith("tiaokuai "):
            ran = tiaokuai(*shlex.split(line)[1:])
            assert ran.code == 0, f"{line}\n{ran.err}"
            assert ran.out or " -o " in line, line
