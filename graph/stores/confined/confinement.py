"""Confinement: what a process does that answers queries, and what it gives up before it does."""

import json
import os
import signal
import sys
from pathlib import Path

from tiaokuai.ontology import TiaokuaiError, schema

from ...confine import confine
from ..embedded import EmbeddedStore
from ..store import Limits, out_of_memory


def main() -> None:
    """Open the database named on the command line, then answer each line of JSON with another.

    A request has the arguments of `Store.run` as a list, the two limits last. An answer is a
    Result as a mapping, or {"error": …}; the first, before any request, is {} or an error.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks is interrupted, and ends this
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get among the replies
    megabytes = int(sys.argv[2])
    try:
        # Half for pages and what the engine keeps beside them, half for all else.
        store = EmbeddedStore(Path(sys.argv[1]), memory=megabytes << 19)
    except TiaokuaiError as error:
        replies.write(_line(_told(error)))
        return
    schema()  # is read from files, which are out of reach from here on
    confine(megabytes << 19, open_files=False)
    replies.write(_line({}))
    replies.flush()
    for request in requests:
        replies.write(_answered(store, request))
        replies.flush()


def _answered(store: EmbeddedStore, request: bytes) -> bytes:
    query, parameters, *limits = json.loads(request)
    try:
        return _line(store.run(query, parameters, Limits(*limits))._asdict())
    except TiaokuaiError as error:
        return _line(_told(error))
    except MemoryError:
        return _line(_told(out_of_memory()))
    except TypeError:
        what = "the answer has a map with keys that are no texts"
        return _line(_told(TiaokuaiError(what, where="query", todo="ask for map_keys()")))


def _line(answer: dict[str, object]) -> bytes:
    return json.dumps(answer, default=str).encode() + b"\n"


def _told(error: TiaokuaiError) -> dict[str, object]:
    return {"error": {"what": error.what, "where": error.where, "todo": error.todo}}
