"""LibreOffice ends with whoever started it, and a bad document does not lose the others."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tiaokuai.loaders import convert_ahead, converted_ahead, may_need_office, read

pytestmark = [
    pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice"),
    pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc"),
]

GOOD = rb"{\rtf1\ansi a good document\par }"


def test_nothing_outlives_a_process_that_is_killed(tmp_path: Path) -> None:
    # A long document keeps it busy while we look.
    long = rb"{\rtf1\ansi " + rb"a line\par " * 300_000 + b"}"
    file = tmp_path / "long.rtf"
    file.write_bytes(long)
    code = (
        f"import sys; sys.path[:] = {sys.path!r}; from pathlib import Path; "
        f"from tiaokuai.loaders import read; read(Path({str(file)!r}).read_bytes(), 'a.rtf')"
    )
    env = {**os.environ, "TMPDIR": str(tmp_path)}
    reader = subprocess.Popen([sys.executable, "-c", code], env=env)
    _wait(lambda: any("soffice.bin" in line for line in _running(tmp_path)))
    reader.send_signal(signal.SIGKILL)
    reader.wait()
    _wait(lambda: not _running(tmp_path))


def test_what_cannot_be_converted_is_left_out(tmp_path: Path) -> None:
    documents = [
        GOOD,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900),
        GOOD.replace(b"good", b"fine"),
    ]
    assert all(may_need_office(data[:8]) for data in documents)
    convert_ahead(documents, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2
    with converted_ahead(tmp_path):
        assert read(GOOD, "a.rtf").text.strip() == "a good document"


def _running(folder: Path) -> list[str]:
    """The command lines of the processes that name the folder, the shells and programs alike."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = entry.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if str(folder) in line and "soffice" in line:
            found.append(line)
    return found


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not done():
        assert time.monotonic() < until
        time.sleep(0.02)
