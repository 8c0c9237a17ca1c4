"""Worker: a process that answers queries, as whoever asks it sees it."""

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import Any

from . import confinement


class Worker:
    """A process that has a database open and answers queries from it, one after the other.

    `late`: whether it was ended for taking too long.
    """

    def __init__(self, database: Path, megabytes: int) -> None:
        code = f"import sys; sys.path[:] = {sys.path!r}; from {confinement.__name__} import main"
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"{code}; main()", str(database), str(megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # an engine that crashes says so there
        )
        self._open = False
        self.late = False

    def ask(self, query: list[object], seconds: float) -> dict[str, Any] | None:
        """The answer: a result, or what an error says; None where the process ended over it."""
        if not self._open:
            said = self._read()  # empty when the database is open
            if said is None or said:
                return said
            self._open = True
        timer = Timer(seconds, self._stop)
        timer.start()
        try:
            assert self._process.stdin
            with suppress(OSError):  # it has ended: reading tells
                self._process.stdin.write(json.dumps(query).encode() + b"\n")
                self._process.stdin.flush()
            return self._read()
        finally:
            timer.cancel()

    def end(self) -> int:
        """End the process: its exit code, or minus the signal that ended it."""
        self._process.kill()
        self._process.communicate()
        return self._process.returncode

    def _read(self) -> dict[str, Any] | None:
        assert self._process.stdout
        line = self._process.stdout.readline()
        answer: dict[str, Any] | None = json.loads(line) if line.endswith(b"\n") else None
        return answer

    def _stop(self) -> None:
        self.late = True
        self._process.kill()
