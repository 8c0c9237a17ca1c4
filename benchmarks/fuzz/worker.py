"""Worker: the process that reads: python -m benchmarks.fuzz.worker MEGABYTES SECONDS

Each file comes as its length (8 bytes) and its bytes, each answer is a line of JSON.
"""

import json
import resource
import signal
import sys
import time
import traceback
from hashlib import sha256

from .invariants import Outcome, outcome
from .reader import Answer


def main() -> None:
    """Answer for each file until there is none."""

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
