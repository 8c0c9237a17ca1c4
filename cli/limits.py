"""Limits: what reading one file may cost, as options of `build` and for commands on one file."""

import os
import signal
import sys
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


def go_on_within_limits(arguments: list[str]) -> None:
    """Return in a child process with limits, where the command reads documents itself.

    This process waits for it, tells how it ended where it was stopped, and exits. On systems that
    cannot do that, and for other commands, nothing happens.
    """
    if sys.platform != "linux" or not arguments or arguments[0] not in _READ_FILES:
        return
    child = os.fork()  # before anything is imported that starts a thread
    if child:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the child is interrupted as well
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code < 0:
            _tell(arguments, code)
        sys.exit(code if code >= 0 else 1)
    from tiaokuai.loaders import end_with_parent

    end_with_parent()
    _limits().begin()


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
