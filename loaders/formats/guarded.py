"""Guarded: programs that end when they take too long, or when whoever started them is gone."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import IO

# A shell stands before it, in a session of its own with all that the program starts. When its
# input ends, because whoever started it is done or was killed, it ends them all.
_GUARD = """
exec 3<&0
(read -r _ <&3; kill -KILL 0) &
exec 3<&-
"$@" </dev/null
"""


def run_guarded(
    command: Sequence[str],
    seconds: float,
    *,
    output: IO[bytes] | None = None,
    environment: Mapping[str, str] | None = None,
) -> int:
    """The exit code of a program; memory is limited as it is for this process.

    `output`: where what it prints goes; None: nowhere. Raises subprocess.TimeoutExpired after the
    seconds. Nothing that it started goes on after this.
    """
    guard = [] if sys.platform == "win32" else ["sh", "-c", _GUARD, "sh"]
    with subprocess.Popen(
        [*guard, *command],
        stdin=subprocess.PIPE,
        stdout=output or subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    ) as process:
        try:
            return process.wait(seconds)
        finally:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program with all that it has started, which may outlive it."""
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
