"""The command line as its users run it, in this process."""

import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from tiaokuai.cli import main


class Ran(NamedTuple):
    """What a command gave: its exit code, its data, and what it said beside."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def tiaokuai(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command line; its words may be anything that has a text."""

    def run(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["tiaokuai", *map(str, words)])
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        said = capfd.readouterr()
        return Ran(code, said.out, said.err)

    return run
