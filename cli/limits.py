"""Limits: what reading one file may cost, as options of `build` and for commands on one file."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tiaokuai.ontology import TiaokuaiError, UsageError

if TYPE_CHECKING:
    from tiaokuai.loaders import FileLimits

_SECONDS = "TIAOKUAI_SECONDS_PER_FILE"
_MEMORY = "TIAOKUAI_MEMORY_PER_FILE"

DEFAULT_SECONDS = 300
"""Room for a scan of sixty pages to be recognised; other documents take a second."""

DEFAULT_MEMORY = 2048

SecondsOption = Annotated[
    float,
    typer.Option(
        "--seconds-per-file",
        min=0,
        envvar=_SECONDS,
        help="Stop reading a file after this time; 0: never.",
    ),
]
MemoryOption = Annotated[
    int,
    typer.Option(
        "--memory-per-file",
        min=0,
        metavar="MB",
        envvar=_MEMORY,
        help="Stop reading a file that needs more memory than this; 0: never. Linux only.",
    ),
]

_READ_FILES = {"extract", "text", "compare"}


def within_limits(arguments: list[str], run: Callable[[], int]) -> int:
    """The exit code of `run`, kept within limits where the command reads documents itself.

    It runs in a child process then, and where that is stopped this one tells why. On systems that
    cannot do that, and for other commands, it just runs.
    """
    if not arguments or arguments[0] not in _READ_FILES:
        return run()
    from tiaokuai.loaders import can_fork, end_with_parent

    if sys.platform != "linux" or not can_fork():
        return run()
    child = os.fork()
    if not child:
        code = 1
        try:
            end_with_parent()
            _limits().begin()
            code = run()
        finally:
            os._exit(code)  # nothing of the parent's is to be run or written twice
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # the child is interrupted as well
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.signal(signal.SIGINT, before)
    if code < 0:
        _tell(arguments, code)
    return code if code >= 0 else 1


def out_of_memory(arguments: list[str]) -> TiaokuaiError:
    """What is told where memory did not suffice."""
    return _for_one_file(arguments, _limits().out_of_memory())


def _tell(arguments: list[str], code: int) -> None:
    typer.echo(f"error: {_for_one_file(arguments, _limits().why(code))}", err=True)


def _for_one_file(arguments: list[str], error: TiaokuaiError) -> TiaokuaiError:
    files = " ".join(argument for argument in arguments if Path(argument).is_file())
    todo = error.todo.replace("--seconds-per-file", _SECONDS).replace("--memory-per-file", _MEMORY)
    return TiaokuaiError(error.what, where=files, todo=todo.removesuffix(" or leave it out"))


def _limits() -> "FileLimits":
    from tiaokuai.loaders import FileLimits

    try:
        seconds = float(os.environ.get(_SECONDS) or DEFAULT_SECONDS)
        megabytes = int(os.environ.get(_MEMORY) or DEFAULT_MEMORY)
    except ValueError as error:
        raise UsageError(f"{_SECONDS} and {_MEMORY} are numbers", where="environment") from error
    return FileLimits(seconds or None, megabytes or None)
