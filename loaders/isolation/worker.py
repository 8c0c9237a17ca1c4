"""Worker: a process as its parent sees it, asked about one item after another."""

import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from .serving import Job, serve


def can_fork() -> bool:
    """Whether this process has one thread only: a fork copies the locks that others hold."""
    threads = Path("/proc/self/task")
    return sys.platform == "linux" and threads.is_dir() and len(list(threads.iterdir())) == 1


class Worker:
    """One process after another for one job: a process that ends is replaced by the next.

    Forked where it can be: that takes no time. Otherwise it is a new Python, which has to
    import everything, and waits for the first item to be started.
    """

    def __init__(self, job: Job) -> None:
        self._job = job
        self._closed = False
        self._process: _Process | None = _fork(job) if can_fork() else None

    def ask(self, item: object) -> object:
        """What the job's function gives for the item; TiaokuaiError where it or the process fails.

        After `kill` it fails for every item.
        """
        process = self._process = self._process or _start(self._job)
        if self._closed:
            process.kill()
        try:
            pickle.dump(item, process.requests, pickle.HIGHEST_PROTOCOL)
            process.requests.flush()
            return pickle.load(process.replies)
        except (OSError, EOFError, pickle.UnpicklingError):
            self._process = None
            return self._job.limits.why(process.ended())

    def close(self) -> None:
        """End the process, which has nothing to do any more, and wait for it."""
        self.kill()
        if process := self._process:
            self._process = None
            process.ended()

    def kill(self) -> None:
        """End the process at once, from any thread."""
        self._closed = True
        if process := self._process:
            process.kill()


class _Process(Protocol):
    requests: BinaryIO
    replies: BinaryIO

    def kill(self) -> None:
        """End it at once."""

    def ended(self) -> int:
        """Close the pipes and wait: its exit code, or minus the signal that ended it."""
        ...


class _Forked:
    def __init__(self, pid: int, requests: BinaryIO, replies: BinaryIO) -> None:
        self.pid = pid
        self.requests = requests
        self.replies = replies

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def ended(self) -> int:
        _close(self.requests, self.replies)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


class _Started:
    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdin and process.stdout
        self.process = process
        self.requests: Any = process.stdin
        self.replies: Any = process.stdout

    def kill(self) -> None:
        self.process.kill()

    def ended(self) -> int:
        _close(self.requests, self.replies)
        return self.process.wait()


def _fork(job: Job) -> _Process:
    for_requests, requests = os.pipe()
    replies, for_replies = os.pipe()
    pid = os.fork()
    if not pid:
        try:
            os.close(requests)
            os.close(replies)
            serve(job, os.fdopen(for_requests, "rb"), os.fdopen(for_replies, "wb"))
        finally:
            os._exit(0)  # nothing of the parent's is to be run or written twice
    os.close(for_requests)
    os.close(for_replies)
    return _Forked(pid, os.fdopen(requests, "wb"), os.fdopen(replies, "rb"))


def _start(job: Job) -> _Process:
    """A new Python; not by multiprocessing, which runs the caller's script again in it."""
    code = f"import sys; sys.path[:] = {sys.path!r}; from {serve.__module__} import main; main()"
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe)
    started = _Started(process)
    with suppress(OSError):  # it ended at once: asking it will tell
        pickle.dump(job, started.requests, pickle.HIGHEST_PROTOCOL)
    return started


def _close(*pipes: BinaryIO) -> None:
    for pipe in pipes:
        with suppress(OSError):  # what could not be written any more
            pipe.close()
