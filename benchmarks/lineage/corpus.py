"""Print how long a corpus of invented documents takes to align, and what that comes to at scale.

    python -m benchmarks.lineage.corpus --documents 500 1000 2000

Each document has some fifty tasks, put together from the clauses of the labelled pairs: a part
taken over from the document above or before it, reworded by leaving clauses out and adding some,
and a part of its own. Each is compared with three: the one above, the one of the year before and
a sister. Pairs go to as many processes as asked for, in runs of neighbours.
"""

import argparse
import random
import resource
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial

from tests.graph.lineage.truth import written
from tiaokuai.graph import Side, align
from tiaokuai.loaders import Task

_GOAL = 20_000
_TASKS = 50
_COMPARED = (1, 7, 2)  # how far back the sister, the one above and the year before stand
_RUN = 100
_KEPT = 32  # sides kept ready in a process


def main() -> None:
    """One line for each size of corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[250, 500, 1000])
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    names = ("documents", "tasks", "pairs", "links", "s", "CPU s", "CPU ms/pair", "MB")
    print(" ".join(f"{name:>11}" for name in names))
    minutes = 0.0
    for size in arguments.documents:
        start, before = time.perf_counter(), _busy()
        pairs, links = aligned(size, arguments.processes)
        seconds, busy = time.perf_counter() - start, _busy() - before
        row = (size, size * _TASKS, pairs, links, seconds, busy, 1000 * busy / pairs, _memory())
        print(" ".join(f"{round(value, 1):>11}" for value in row), flush=True)
        minutes = busy / size * _GOAL / 60 / arguments.processes
    print(
        f"{_GOAL} documents, {arguments.processes} free cores, by the last line: {minutes:.1f} min"
    )


def aligned(documents: int, processes: int) -> tuple[int, int]:
    """The number of pairs compared and of links found."""
    runs = [range(first, min(first + _RUN, documents)) for first in range(0, documents, _RUN)]
    with ProcessPoolExecutor(processes) as pool:
        counts = list(pool.map(_run, runs))
    return sum(pairs for pairs, _ in counts), sum(links for _, links in counts)


def _run(documents: range) -> tuple[int, int]:
    side = lru_cache(_KEPT)(lambda number: Side(document(number)))
    counts = [
        len(align(side(number - back), side(number)))
        for number in documents
        for back in _COMPARED
        if number >= back
    ]
    return len(counts), sum(counts)


@lru_cache(64)
def document(number: int) -> Sequence[Task]:
    """The tasks of one document, the same whenever it is asked for."""
    draw = random.Random(number)
    texts = list(_texts(number, draw))
    return [Task(n, None, [f"第{n // 10}部分"], text) for n, text in enumerate(texts, 1)]


def _texts(number: int, draw: random.Random) -> Iterator[str]:
    # Documents whose numbers have the same tens take over from one list: a province's.
    common = random.Random(f"list {number // 10}")
    for _ in range(_TASKS):
        clauses = common.sample(_clauses(), 4)
        if draw.random() < 0.6:
            kept = draw.sample(clauses, draw.randint(2, 4)) + draw.sample(_clauses(), 1)
        else:
            kept = draw.sample(_clauses(), 4)
        yield "，".join(kept)


@lru_cache(1)
def _clauses() -> list[str]:
    """Clauses in which a few letters differ from draw to draw, so that not all are alike."""
    found = [c for pair in written() for t in pair.a + pair.b for c in t.text.split("，")]
    draw = random.Random(0)
    letters = sorted({letter for clause in found for letter in clause})
    return [_altered(clause, draw, letters) for clause in found for _ in range(5)]


def _altered(clause: str, draw: random.Random, letters: Sequence[str]) -> str:
    change = partial(draw.choice, letters)
    return "".join(change() if draw.random() < 0.4 else letter for letter in clause)


def _busy() -> float:
    """The CPU seconds of the processes that ended: what others do on the machine is not in it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _memory() -> float:
    """The most memory that this process and its largest child ever had, in MB."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(each).ru_maxrss for each in who) / 1024


if __name__ == "__main__":
    main()
