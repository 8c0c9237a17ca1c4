"""Tesseract ends with whoever started it, be that killed in the middle of a page."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .test_ocr import page_picture, scanned

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")

SLOW = """#!/bin/sh
[ "$1" = --list-langs ] && { echo 'languages in "/" (1):'; echo chi_sim; exit; }
sleep 600
"""
"""A program that takes as long over a page as is needed to look."""


def test_nothing_outlives_a_process_that_is_killed(tmp_path: Path) -> None:
    program, file = tmp_path / "tesseract", tmp_path / "scan.pdf"
    program.write_text(SLOW)
    program.chmod(0o755)
    file.write_bytes(scanned(page_picture()))
    code = (
        f"import sys; sys.path[:] = {sys.path!r}; from pathlib import Path; "
        f"from tiaokuai.loaders import read; read(Path({str(file)!r}).read_bytes(), 'a.pdf')"
    )
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    reader = subprocess.Popen([sys.executable, "-c", code], env=env)
    _until(program, there=True)
    reader.kill()
    reader.wait()
    _until(program, there=False)


def _until(program: Path, there: bool) -> None:
    """Waits until the program reads a page, or no longer does."""
    until = time.monotonic() + 300
    while _runs(program) != there:
        assert time.monotonic() < until
        time.sleep(0.02)


def _runs(program: Path) -> bool:
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes().split(b"\0")
        except OSError:
            continue
        if str(program).encode() in words and b"tsv" in words:
            return True
    return False
