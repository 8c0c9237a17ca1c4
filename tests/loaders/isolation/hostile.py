"""What files do to the code that reads them, done on purpose: to be called in a worker."""

import ctypes
import os
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path

from tiaokuai.ontology import TiaokuaiError


def suffer(what: str) -> object:
    """Do what is named; any other word comes back with an exclamation mark."""
    deeds: dict[str, Callable[[], object]] = {
        "sleep": lambda: time.sleep(600),
        "loop in C": lambda: re.match("(a|aa)+$", "a" * 99 + "b"),
        "loop in C without the lock": lambda: ctypes.CDLL(None).pause(),
        "memory": lambda: [bytes(1 << 20) for _ in range(4000)],
        "memory at once": lambda: bytes(4 << 30),
        "segfault": lambda: ctypes.string_at(0),
        "abort": os.abort,
        "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
        "exit": lambda: os._exit(3),
        "recursion": lambda: suffer("recursion"),
        "error": lambda: int(what),
        "refused": _refuse,
        "no pickle": lambda: deeds,
    }
    return deeds[what]() if what in deeds else f"{what}!"


def where_am_i(folder: Path) -> int:
    """Leave the number of this process in a folder, and sleep."""
    (folder / str(os.getpid())).touch()
    time.sleep(600)
    return 0


def _refuse() -> None:
    raise TiaokuaiError("a picture", where="p. 1", todo="run OCR")
