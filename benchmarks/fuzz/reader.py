"""Reader: a process that reads mutants one after the other, and is ended when one takes too long.

Run as a module it is the process: each file comes as its length (8 bytes) and its bytes, each
answer is a line of JSON.
"""

import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from hashlib import sha256
from typing import NamedTuple

_MODULE = "benchmarks.fuzz.reader"
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


def main() -> None:
    """Answer for each file until there is none."""
    from .invariants import Outcome, outcome

    limit = int(sys.argv[1]) << 20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    while head := sys.stdin.buffer.read(8):
        data = sys.stdin.buffer.read(int.from_bytes(head, "big"))
        # The system ends the process when this much CPU is used, however busy the machine is.
        signal.setitimer(signal.ITIMER_PROF, float(sys.argv[2]))
        start = time.process_time()
        try:
            found = outcome(data, "a")
        except Exception:  # what must not come out is what is looked for
            found = Outcome([traceback.format_exc()])
        seconds = time.process_time() - start
        signal.setitimer(signal.ITIMER_PROF, 0)
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        digest = sha256((found.result + found.error).encode()).hexdigest()
        answer = Answer(found.faults, found.error, digest, seconds, megabytes)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
