"""Whatever one file does to the process that reads it, that file is told and the others go on."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

from tiaokuai.loaders import Crew, FileLimits, can_fork

from .hostile import suffer

LIMITS = FileLimits(seconds=1, megabytes=300)
HOSTILE = {
    "sleep": "stopped after 1 seconds; allow more (--seconds-per-file) or leave it out",
    "loop in C": "stopped after 1 seconds",
    "loop in C without the lock": "stopped after 1 seconds",
    "memory": "stopped: reading it takes more than 300 MB of memory; allow more (--memory-per-file)",
    "memory at once": "stopped: reading it takes more than 300 MB of memory",
    "segfault": "reading it ended the process (SIGSEGV): it is damaged, or needs more than 300 MB",
    "abort": "reading it ended the process (SIGABRT)",
    "killed": "reading it ended the process (SIGKILL)",
    "exit": "reading it ended the process (exit code 3)",
    "recursion": "nested too deeply to be read",
    "error": "cannot be read (ValueError: invalid literal",
    "refused": "p. 1: a picture; run OCR",
    "no pickle": "cannot be read (",
}

linux = pytest.mark.skipif(sys.platform != "linux", reason="memory limits are Linux's")


@pytest.fixture(params=["forked", "started"])
def way(request: pytest.FixtureRequest) -> Iterator[str]:
    """Both ways to have a worker: with another thread in this process it cannot be forked."""
    if request.param == "forked":
        if not can_fork():
            pytest.skip("this process has threads, so it cannot be forked")
        yield "forked"
        return
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    yield "started"
    over.set()
    thread.join()


def answers(items: list[str], workers: int = 2) -> dict[str, str]:
    with Crew(suffer, workers=workers, limits=LIMITS) as crew:
        return {items[found[0]]: str(found[1]) for found in crew.map(items) if found}


@linux
def test_each_is_told_and_the_others_go_on(way: str) -> None:
    good = [f"file {n}" for n in range(30)]
    pairs = zip_longest(good, HOSTILE)
    found = answers([name for pair in pairs for name in pair if name])
    assert {name: found[name] for name in good} == {name: f"{name}!" for name in good}
    for name, told in HOSTILE.items():
        assert found[name].startswith(told), name
        assert "\n" not in found[name]


def test_one_process_reads_many_files() -> None:
    with Crew(_process, workers=2, limits=LIMITS) as crew:
        assert len({found[1] for found in crew.map(range(50)) if found}) <= 2


def test_without_limits_nothing_is_stopped() -> None:
    with Crew(_nap, workers=1, limits=FileLimits(None, None)) as crew:
        assert [found[1] for found in crew.map([0.1]) if found] == [0.1]


def test_the_slow_one_is_known() -> None:
    with Crew(_nap, workers=2, limits=FileLimits()) as crew:
        slow = [crew.slowest() for _ in crew.map([0.0, 3.5, 0.0])]
    assert 3.5 in slow
    assert slow[-1] is None


def test_leaving_early_leaves_no_process() -> None:
    with Crew(_process, workers=2, limits=FileLimits()) as crew:
        found = next(found for found in crew.map([0, 1, 2, 3]) if found)
        pid = int(str(found[1]))
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@linux
def test_no_worker_outlives_a_parent_that_is_killed(tmp_path: Path, way: str) -> None:
    thread = "threading.Thread(target=time.sleep, args=[600], daemon=True).start()"
    code = f"""
import sys, threading, time; sys.path[:] = {sys.path!r}
from pathlib import Path
from tests.loaders.isolation.hostile import where_am_i
from tiaokuai.loaders import Crew, FileLimits
{thread if way == "started" else ""}
with Crew(where_am_i, workers=2, limits=FileLimits()) as crew:
    list(crew.map([Path({str(tmp_path)!r})] * 2))
"""
    parent = subprocess.Popen([sys.executable, "-c", code])
    _wait(lambda: len(list(tmp_path.iterdir())) == 2)
    workers = [int(path.name) for path in tmp_path.iterdir()]
    parent.kill()
    parent.wait()
    _wait(lambda: not any(map(_runs, workers)))


def _process(_: int) -> int:
    return os.getpid()


def _nap(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not done():
        assert time.monotonic() < until
        time.sleep(0.05)
