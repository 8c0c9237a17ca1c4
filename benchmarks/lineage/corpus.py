"""Print how long a corpus of invented documents takes to compare, and whether that grows evenly.

    python -m benchmarks.lineage.corpus --documents 1000 5000 20000

The corpus: provinces with ten cities of ten counties each, a list of some fifty tasks a year for
four years. A list takes over most of the one above it or of the year before, reworded by leaving
clauses out, adding some and changing letters, and has tasks of its own. Compared is what a build
compares: each list with the one above, with those of three years before, and with up to eight
sisters after it; counted is all from the tasks to the properties of the relations.

CPU seconds are those of the processes that compare, whatever else the machine does; "main" is
what the first process takes for itself, which is added to the time of the others.
"""

import argparse
import random
import resource
import time
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tests.graph.lineage.truth import written
from tiaokuai.graph import Pair, compared
from tiaokuai.loaders import DocumentRecord, Extraction, Ledger, SourceFile, Task

_TASKS = 50
_YEARS = 4
_MEMBERS = 10  # places below one place
_SISTERS = 8
_PROVINCE = _YEARS * (1 + _MEMBERS * (1 + _MEMBERS))  # its documents and all below it
_GOAL = 20_000

Key = tuple[int, int, int, int]
"""Province, city (0: none), county (0: none), year, each counted from 1."""


def main() -> None:
    """One line for each size of corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 200, 400])
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    names = ("documents", "tasks", "pairs", "links", "s", "CPU s", "main s", "CPU ms/pair", "MB")
    print(" ".join(f"{name:>11}" for name in names), flush=True)
    each = 0.0
    for size in arguments.documents:
        row = measured(size, arguments.processes)
        print(" ".join(f"{round(value, 1):>11}" for value in row), flush=True)
        each = (row[5] / arguments.processes + row[6]) / size
    print(f"{_GOAL} documents on so many free cores, by the last line: {each * _GOAL / 60:.1f} min")


def measured(size: int, processes: int) -> Sequence[float]:
    """The numbers of one line."""
    documents = {name(key): extraction(key) for key in keys(size)}
    pairs = list(linked(size))
    start, before, own = time.perf_counter(), _busy(resource.RUSAGE_CHILDREN), time.process_time()
    links = sum(
        len(found)
        for _, found in compared(pairs, documents, {}, order=documents, workers=processes)
    )
    seconds, busy = time.perf_counter() - start, _busy(resource.RUSAGE_CHILDREN) - before
    main = time.process_time() - own
    each = 1000 * (busy + main) / max(len(pairs), 1)
    return size, size * _TASKS, len(pairs), links, seconds, busy, main, each, _memory(processes)


def keys(size: int) -> Iterator[Key]:
    """The documents: a place with all its years, then the places below it."""
    for number in range(size):
        province, rest = divmod(number, _PROVINCE)
        place, year = divmod(rest, _YEARS)
        city, county = divmod(place - 1, _MEMBERS + 1) if place else (-1, 0)
        yield province + 1, city + 1, county, year + 1


def linked(size: int) -> Iterator[Pair]:
    """The pairs that are compared: superior, years before, sisters."""
    known = set(keys(size))
    for province, city, county, year in sorted(known):
        own = name((province, city, county, year))
        if city:
            above = (province, city if county else 0, 0, year)
            yield Pair(name(above), own, "DERIVES_FROM")
        for between in range(year - 1):
            earlier = (province, city, county, year - 1 - between)
            yield Pair(name(earlier), own, "CONTINUES", between)
        for step in range(1, _SISTERS + 1):
            sister = (province, city, county + step, year) if county else None
            sister = (province, city + step, 0, year) if city and not county else sister
            if sister in known:
                yield Pair(own, name(sister), "PARALLELS")


def name(key: Key) -> str:
    """A document's id."""
    return "-".join(f"{part:02}" for part in key)


def extraction(key: Key) -> Extraction:
    """One document."""
    tasks = [Task(n, None, [f"第{n // 10}部分"], text) for n, text in enumerate(texts(key), 1)]
    source = SourceFile("", "", "")
    record = DocumentRecord(
        name(key), "", [], None, 2020 + key[3], None, None, None, "breakdown", None, [], source
    )
    return Extraction(record, tasks, Ledger.of([]), [])


@lru_cache(64)
def texts(key: Key) -> Sequence[str]:
    """The tasks of one document, the same whenever it is asked for."""
    province, city, county, year = key
    draw = random.Random(name(key))
    if not city and year == 1:
        return [_sentence(draw, draw.randint(2, 7)) for _ in range(_TASKS)]
    # Half of what a list takes over comes from above, half from the year before.
    above = texts((province, city if county else 0, 0, year)) if city else ()
    before = texts((province, city, county, year - 1)) if year > 1 else ()
    return [_taken([own[n] for own in (above, before) if own], draw) for n in range(_TASKS)]


def _taken(offered: Sequence[str], draw: random.Random) -> str:
    if draw.random() < 0.3:
        return _sentence(draw, draw.randint(2, 7))
    clauses = [clause for clause in draw.choice(offered).rstrip("。").split("，") if clause]
    kept = [_reworded(clause, draw) for clause in clauses if draw.random() < 0.85] or clauses
    if draw.random() < 0.3:
        kept.append(draw.choice(_clauses()))
    return "，".join(kept) + "。"


def _reworded(clause: str, draw: random.Random) -> str:
    at = draw.randrange(len(clause))
    return (
        clause if draw.random() < 0.5 else clause[:at] + draw.choice(_letters()) + clause[at + 1 :]
    )


def _sentence(draw: random.Random, clauses: int) -> str:
    return "，".join(draw.sample(_clauses(), clauses)) + "。"


@lru_cache(1)
def _clauses() -> list[str]:
    """Clauses in which a few letters differ from draw to draw, so that not all are alike."""
    texts = [task.text.strip("。") for pair in written() for task in pair.a + pair.b]
    found = [clause for text in texts for clause in text.split("，") if clause]
    draw = random.Random(0)
    return ["".join(_other(letter, draw) for letter in c) for c in found for _ in range(20)]


def _other(letter: str, draw: random.Random) -> str:
    return draw.choice(_letters()) if letter.isalnum() and draw.random() < 0.4 else letter


@lru_cache(1)
def _letters() -> list[str]:
    texts = [task.text for pair in written() for task in pair.a + pair.b]
    return sorted({letter for text in texts for letter in text if letter.isalnum()})


def _busy(whose: int) -> float:
    """The CPU seconds of the processes that ended: what others do on the machine is not in it."""
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def _memory(processes: int) -> float:
    """The most memory that this process ever had, and its largest child for each, in MB."""
    own, child = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return (own + processes * child) / 1024


if __name__ == "__main__":
    main()
