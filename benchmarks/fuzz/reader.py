"""Reader: a process that reads files one after the other, and is ended when one takes too long."""

import json
import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from typing import NamedTuple

_MODULE = "benchmarks.fuzz.worker"
_PATIENCE = 20
"""Seconds on a busy machine for one of CPU."""


class Answer(NamedTuple):
    """What reading a file came to: its faults, the error's line, a digest, seconds of CPU, MB."""

    faults: list[str]
    error: str = ""
    digest: str = ""
    seconds: float = 0.0
    megabytes: int = 0


class Reader:
    """Starts the process when it is needed, and again after it died.

    `seconds` of CPU and `megabytes` of address space are the most that one file may take.
    `hash_seed`: two readers of different seeds agree only where no order of a set shows.
    """

    def __init__(self, hash_seed: int, seconds: float, megabytes: int) -> None:
        self._hash_seed, self._seconds, self._megabytes = hash_seed, seconds, megabytes
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, data: bytes) -> Answer:
        """What reading came to; a process that hangs or dies is a fault."""
        process = self._process = self._process or self._start()
        assert process.stdin and process.stdout
        try:
            process.stdin.write(len(data).to_bytes(8, "big") + data)
            process.stdin.flush()
            waits, _, _ = select.select([process.stdout], [], [], self._seconds * _PATIENCE)
            line = process.stdout.readline() if waits else b""
        except BrokenPipeError:
            line = b""
        if line:
            return Answer(*json.loads(line))
        self.close()
        slow = process.returncode in {-signal.SIGPROF, -signal.SIGKILL}
        why = "takes too long" if slow else f"the process died: {process.returncode}"
        return Answer([why], seconds=self._seconds)

    def close(self) -> None:
        """End the process."""
        if self._process:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(1)
            self._process.kill()
            self._process.communicate()
        self._process = None

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", _MODULE, str(self._megabytes), str(self._seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONHASHSEED": str(self._hash_seed)},
        )
