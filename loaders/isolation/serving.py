"""Serving: what a worker process does, asked through one pipe and answering through another."""

import os
import pickle
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from tiaokuai.ontology import TiaokuaiError

from .limits import FileLimits


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker does: `function` of each item, within `limits`; temporary files in `scratch`.

    The function and what it gives can be pickled.
    """

    function: Callable[[Any], Any]
    limits: FileLimits
    scratch: str


def serve(job: Job, requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer each item with what the function gives, or with a TiaokuaiError, until none comes."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the parent tells of an interruption, once
    tempfile.tempdir = job.scratch  # the parent clears it, also after a worker that was killed
    while True:
        try:
            item = pickle.load(requests)
        except EOFError:
            return
        replies.write(_answer(job, item))
        replies.flush()


def main() -> None:
    """Serve a parent that started this process anew; the job comes first."""
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get among the replies
    serve(pickle.load(requests), requests, replies)


def _answer(job: Job, item: object) -> bytes:
    """What the function gives, pickled within the limits too, or why it gives nothing."""
    try:
        job.limits.begin()
        try:
            return pickle.dumps(job.function(item), pickle.HIGHEST_PROTOCOL)
        finally:
            job.limits.end()
    except Exception as error:  # one file must not end the work on thousands
        return pickle.dumps(_told(job, error), pickle.HIGHEST_PROTOCOL)


def _told(job: Job, error: Exception) -> TiaokuaiError:
    match error:
        case TiaokuaiError():
            return error
        case MemoryError():
            return job.limits.out_of_memory()
        case RecursionError():
            return TiaokuaiError("nested too deeply to be read", todo="open it and save it again")
    what = str(error).partition("\n")[0]
    return TiaokuaiError(f"cannot be read ({type(error).__name__}: {what})")


def end_with_parent() -> None:
    """Let this process be killed when its parent ends, where the system can do that.

    Elsewhere a worker ends when no more requests come, or when the time of its file is over.
    """
    if sys.platform == "linux":
        import ctypes

        parent_death_signal = 1  # PR_SET_PDEATHSIG in <linux/prctl.h>
        ctypes.CDLL(None).prctl(parent_death_signal, signal.SIGKILL)
