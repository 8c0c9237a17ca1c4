"""A session at a real terminal: a process of its own, typed to through a pseudo-terminal."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tiaokuai.graph import Graph

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals", exc_type=ImportError)

ROOT = Path(__file__).parents[2]
RUN = "import sys; sys.path.insert(0, '.typings'); from tiaokuai.cli import main; main()"
PATIENCE = 120  # seconds, on a machine that has other things to do

READY, BUSY = "\x1b[?2004h", "\x1b[?2004l"
"""What the prompt tells the terminal when it begins and when it ends to read a line."""

ENDLESS = (
    "MATCH (a:Task), (b:Task), (c:Task), (d:Task), (e:Task) "
    "WHERE a.ordinal + b.ordinal + c.ordinal + d.ordinal + e.ordinal < 0 RETURN count(*);"
)


class Terminal:
    """What a process prints on its terminal, and what is typed there."""

    def __init__(self, process: "subprocess.Popen[bytes]", end: int) -> None:
        self.process = process
        self._end = end
        self._printed = b""

    def type(self, text: str) -> None:
        """Type at the terminal."""
        os.write(self._end, text.encode())

    def await_text(self, wanted: str) -> str:
        """What was printed since the last call, up to the wanted text and with it."""
        until = time.monotonic() + PATIENCE
        while (found := self._printed.find(wanted.encode())) < 0:
            if time.monotonic() > until or not self.read(until - time.monotonic()):
                pytest.fail(f"no {wanted!r} in {self._printed.decode(errors='replace')!r}")
        end = found + len(wanted.encode())
        printed, self._printed = self._printed[:end], self._printed[end:]
        return printed.decode(errors="replace")

    def read(self, seconds: float) -> bool:
        """Read what is printed next; False where nothing comes in this time, or any more."""
        ready, _, _ = select.select([self._end], [], [], max(0, seconds))
        try:
            more = os.read(self._end, 1 << 16) if ready else b""
        except OSError:  # Linux's way to say that the process has let go of its terminal
            more = b""
        if b"\x1b[6n" in more:
            os.write(self._end, b"\x1b[1;1R")  # where the cursor is: a terminal answers that
        self._printed += more
        return bool(more)


@pytest.fixture
def terminal(sample_graph: Graph, tmp_path: Path) -> Iterator[Terminal]:
    end, inner = pty.openpty()
    environment = os.environ | {"XDG_STATE_HOME": str(tmp_path), "TERM": "xterm", "PAGER": "cat"}
    with subprocess.Popen(
        [sys.executable, "-c", RUN, "shell", "-g", str(sample_graph.path)],
        cwd=ROOT,
        env=environment,
        stdin=inner,
        stdout=inner,
        stderr=inner,
        start_new_session=True,
        preexec_fn=_take_terminal,
    ) as process:
        os.close(inner)
        yield Terminal(process, end)
        process.kill()
    os.close(end)


def _take_terminal() -> None:
    """Make the terminal at 0 that of this process, so that Ctrl-C reaches it."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_ctrl_c_stops_a_query_and_ctrl_d_leaves(terminal: Terminal) -> None:
    terminal.await_text(READY)
    terminal.type("MATCH (t:Task)\rRETURN count(t) > 0 AS 有任务;\r")
    terminal.await_text(" True")
    assert "1 row" in terminal.await_text(READY)
    stopped = False
    for _ in range(5):  # one that comes too early stops the prompt and not the query
        terminal.type(f"{ENDLESS}\r")
        terminal.await_text(BUSY)
        while terminal.read(2):
            pass
        terminal.type("\x03")
        stopped = "stopped" in terminal.await_text(READY)
        if stopped:
            break
    assert stopped
    terminal.type("RETURN 41 + 1 AS n;\r")
    terminal.await_text(" 42")
    terminal.await_text(READY)
    terminal.type("\x04")
    terminal.await_text(BUSY)
    assert terminal.process.wait(PATIENCE) == 0
