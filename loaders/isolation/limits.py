"""Limits: how long one file may take and how much memory it may use."""

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from tiaokuai.ontology import TiaokuaiError


@dataclass(frozen=True, slots=True)
class FileLimits:
    """What one file may cost: `seconds` of real time, `megabytes` of memory; None: no limit.

    The time limit is kept on Linux and macOS, the memory limit on Linux; the other systems have
    none that a process could set for itself.
    """

    seconds: float | None = 300
    megabytes: int | None = 2048

    def begin(self) -> None:
        """From here on this process works on a file."""
        _set_timer(self.seconds or 0)
        _set_memory(self.megabytes)

    def end(self) -> None:
        """The file is done."""
        _set_timer(0)
        _set_memory(None)

    def why(self, code: int) -> TiaokuaiError:
        """Why a process ended that worked on a file: its exit code, or minus its signal."""
        if sys.platform != "win32" and code == -signal.SIGALRM:
            return TiaokuaiError(
                f"stopped after {self.seconds:g} seconds",
                todo="allow more (--seconds-per-file) or leave it out",
            )
        how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        memory = f", or needs more than {self.megabytes} MB of memory" if self.megabytes else ""
        return TiaokuaiError(
            f"reading it ended the process ({how}): it is damaged{memory}",
            todo="open it and save it again, or allow more (--memory-per-file)",
        )

    def out_of_memory(self) -> TiaokuaiError:
        """What is told of a file for which memory did not suffice."""
        return TiaokuaiError(
            f"stopped: reading it takes more than {self.megabytes} MB of memory",
            todo="allow more (--memory-per-file) or leave it out",
        )


def _set_timer(seconds: float) -> None:
    """The kernel ends the process when the time is over: no code can hang so as to hinder that."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _set_memory(megabytes: int | None) -> None:
    """Limit what is added to the data that the process has now; None lifts the limit.

    Data, not address space: what is only mapped (libraries, files) costs nothing.
    """
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        soft = hard
        if megabytes is not None:
            now = int(Path("/proc/self/statm").read_text("ascii").split()[5])
            soft = now * os.sysconf("SC_PAGE_SIZE") + (megabytes << 20)
            soft = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
