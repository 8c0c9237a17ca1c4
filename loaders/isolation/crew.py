"""Crew: workers that share the items of one job."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, Generic, TypeVar

from tiaokuai.ontology import TiaokuaiError

from .limits import FileLimits
from .serving import Job
from .worker import Worker

Item = TypeVar("Item")
Result = TypeVar("Result")

_SLOW = 2.0
"""Seconds after which a file is said to be waited for."""


class Crew(Generic[Item, Result]):
    """Processes that apply `function` to items, one at a time each, within limits for each.

    Function, items and results are pickled. Each process is used for many items. To be used in
    a `with` statement, at the end of which no process is left.
    """

    def __init__(
        self, function: Callable[[Item], Result], *, workers: int, limits: FileLimits
    ) -> None:
        # Not in its way when a worker is killed while it clears a folder of its own in it.
        self._scratch = TemporaryDirectory(prefix="tiaokuai-", ignore_cleanup_errors=True)
        job = Job(function, limits, self._scratch.name)
        self._workers = [Worker(job) for _ in range(workers)]
        self._at: dict[Worker, tuple[float, Item]] = {}

    def __enter__(self) -> Crew[Item, Result]:
        return self

    def __exit__(self, *error: object) -> None:
        for worker in self._workers:
            worker.close()
        self._scratch.cleanup()

    def map(
        self, items: Sequence[Item], *, meanwhile: Callable[[], object] = lambda: None
    ) -> Iterator[tuple[int, Result | TiaokuaiError] | None]:
        """The items' positions and results as they come; None once a second while none comes.

        `meanwhile` is called once, after all workers have begun.
        """
        waiting: SimpleQueue[tuple[int, Item]] = SimpleQueue()
        for number_and_item in enumerate(items):
            waiting.put(number_and_item)
        done: SimpleQueue[tuple[int, object]] = SimpleQueue()
        threads = [
            Thread(target=self._work, args=(worker, waiting, done)) for worker in self._workers
        ]
        for thread in threads:
            thread.start()
        try:
            meanwhile()
            yield from _collect(done, len(items))
        except BaseException:
            for worker in self._workers:
                worker.kill()
            raise
        finally:
            with suppress(Empty):
                while True:
                    waiting.get_nowait()
            for thread in threads:
                thread.join()

    def slowest(self) -> Item | None:
        """The item that has been worked on longest, where that is worth telling."""
        began, item = min(self._at.copy().values(), key=lambda at: at[0], default=(0.0, None))
        return item if item is not None and time.monotonic() - began >= _SLOW else None

    def _work(
        self,
        worker: Worker,
        waiting: SimpleQueue[tuple[int, Item]],
        done: SimpleQueue[tuple[int, object]],
    ) -> None:
        with suppress(Empty):
            while True:
                number, item = waiting.get_nowait()
                self._at[worker] = time.monotonic(), item
                try:
                    done.put((number, worker.ask(item)))
                except Exception as error:  # raised again by whoever collects
                    done.put((number, error))
                    return
                finally:
                    del self._at[worker]


def _collect(done: SimpleQueue[tuple[int, object]], count: int) -> Iterator[tuple[int, Any] | None]:
    while count:
        try:
            number, result = done.get(timeout=1)
        except Empty:
            yield None
            continue
        if isinstance(result, Exception) and not isinstance(result, TiaokuaiError):
            raise result
        count -= 1
        yield number, result
