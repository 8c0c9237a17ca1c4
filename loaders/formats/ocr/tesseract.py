"""Tesseract: the program that reads lines of print, found where it is installed."""

import csv
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

from tiaokuai.ontology import TiaokuaiError

from ..guarded import run_guarded
from ..languages import languages
from .picture import Pixels

TIME_LIMIT = 300
"""Seconds for one page; a full one takes ten."""

CHINESE, LATIN = "chi_sim", "eng"
_PROGRAM = "tesseract"
_ONE_LINE = "7"
_TODO = "install tesseract with simplified Chinese (Debian: tesseract-ocr tesseract-ocr-chi-sim)"


class Read(NamedTuple):
    """What a picture of a line says, and how sure that is, 0 to 100; no text, 0."""

    text: str
    sure: float


def missing() -> str | None:
    """What there is to install before a scan can be read; None where all of it is there."""
    return None if CHINESE in languages() else _TODO


def read_lines(pictures: Sequence[Pixels], language: str, *settings: str) -> list[Read]:
    """The text of each picture of one line of print, in one run of the program.

    `settings`: variables of the program as name=value. Raises TiaokuaiError where it fails or
    takes too long.
    """
    if not pictures:
        return []
    with TemporaryDirectory(prefix="tiaokuai-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        files = [folder / f"{number}.pgm" for number in range(len(pictures))]
        for file, picture in zip(files, pictures, strict=True):
            height, width = picture.shape
            file.write_bytes(b"P5 %d %d 255\n" % (width, height) + picture.tobytes())
        (folder / "files").write_text("".join(f"{file}\n" for file in files), "utf-8")
        command = [_PROGRAM, str(folder / "files"), str(folder / "read"), "-l", language]
        command += ["--psm", _ONE_LINE, "--dpi", "300"]
        command += [word for setting in settings for word in ("-c", setting)]
        _run([*command, "tsv"])
        return _reads((folder / "read.tsv").read_text("utf-8"), len(pictures))


def _run(command: list[str]) -> None:
    # One thread: the lines are short, and documents are read side by side.
    own = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        ended = run_guarded(command, TIME_LIMIT, environment=own)
    except subprocess.TimeoutExpired as error:
        raise TiaokuaiError(f"tesseract was stopped after {TIME_LIMIT} seconds") from error
    if ended != 0:
        raise TiaokuaiError("tesseract failed")


def _reads(table: str, count: int) -> list[Read]:
    """The words of each picture joined: between Chinese characters no blank is meant."""
    words: list[list[tuple[str, float]]] = [[] for _ in range(count)]
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if text := (row["text"] or "").strip():
            words[int(row["page_num"]) - 1].append((text, float(row["conf"])))
    return [Read(_joined([text for text, _ in own]), _sure(own)) for own in words]


def _joined(words: Sequence[str]) -> str:
    text = ""
    for word in words:
        latin = text[-1:].isascii() and text[-1:].isalpha() and word[0].isascii()
        text += f" {word}" if latin and word[0].isalpha() else word
    return text


def _sure(words: Sequence[tuple[str, float]]) -> float:
    weights = [len(text) for text, _ in words]
    return float(np.average([sure for _, sure in words], weights=weights)) if words else 0.0
