"""Reader: a process that reads mutants one after the other, and is ended when one takes too long.

Run as a module it is the process: each file comes as its length (8 bytes) and its bytes, each
answer is a line of JSON.
"""

import json
import os
import resource
import select
import subprocess
import sys
import time
import traceback
from hashlib import sha256
from typing import NamedTuple

_MODULE = "benchmarks.fuzz.reader"


class Answer(NamedTuple):
    """What reading a file came to: its faults, the result's digest, seconds of CPU, MB at most."""

    faults: list[str]
    digest: str = ""
    seconds: float = 0.0
    megabytes: int = 0


class Reader:
    """Starts the process when it is needed, and again after it died.

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
            ready, _, _ = select.select([process.stdout], [], [], self._seconds)
            line = process.stdout.readline() if ready else b""
        except BrokenPipeError:
            ready, line = [process.stdout], b""
        if line:
            return Answer(*json.loads(line))
        self.close()
        why = f"the process died: {process.returncode}" if ready else "takes too long"
        return Answer([why], seconds=self._seconds)

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
        self._process = None

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", _MODULE, str(self._megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONHASHSEED": str(self._hash_seed)},
        )


def main() -> None:
    """Answer for each file until there is none."""
    from .invariants import broken

    limit = int(sys.argv[1]) << 20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    while head := sys.stdin.buffer.read(8):
        data = sys.stdin.buffer.read(int.from_bytes(head, "big"))
        start = time.process_time()
        try:
            faults, result = broken(data, "a")
        except Exception:  # what must not come out is what is looked for
            faults, result = [traceback.format_exc()], ""
        seconds = time.process_time() - start
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        answer = Answer(faults, sha256(result.encode()).hexdigest(), seconds, megabytes)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
