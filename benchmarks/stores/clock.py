"""Clock: seconds on the wall and of work, this process' and a server's."""

import os
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Took:
    """Seconds on the wall, and of work of all processors together."""

    wall: float
    work: float

    def __str__(self) -> str:
        return f"{self.wall:7.1f} s ({self.work:.1f} s of work)"

    def beside(self, other: "Took") -> str:
        """How many times as long as the other."""
        return f"{self.wall / other.wall:.2f} times ({self.work / other.work:.2f} of the work)"


class Clock:
    """Runs from when it is made; `server`: the id of a process whose work counts too."""

    def __init__(self, server: int | None = None) -> None:
        self._server = server
        self._wall, self._work = time.perf_counter(), self._worked()

    def took(self) -> Took:
        """Since the beginning."""
        return Took(time.perf_counter() - self._wall, self._worked() - self._work)

    def _worked(self) -> float:
        there = 0.0
        if self._server:
            stat = Path(f"/proc/{self._server}/stat").read_text("ascii").rpartition(")")[2].split()
            there = (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")
        return time.process_time() + there
