"""Read damaged sample files for a while and tell what does not hold.

    python -m benchmarks.fuzz --minutes 10 --seed 1
    python -m benchmarks.fuzz --seed 1 --only 4711    one mutant again, kept as a file

Only TiaokuaiError may come out of a reader, in bounded time and memory; every quote is its slice
of the text; every line is in the ledger once; two processes give the same bytes. Exit 1 where
anything fell.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

from .mutants import mutant
from .reader import Answer, Reader
from .seeds import Seed, seeds


def main() -> None:
    """Run, keep what fell, and print the count of each fault."""
    options = _options()
    readers = [Reader(n, options.seconds, options.megabytes) for n in (1, 2)]
    sound = [seed for seed in seeds() if options.kind in seed.name]
    fallen: Counter[str] = Counter()
    slowest, count, end = (0.0, 0), 0, time.monotonic() + options.minutes * 60
    number = options.start if options.only is None else options.only
    try:
        while time.monotonic() < end and (options.only is None or number == options.only):
            one = mutant(Random(f"{options.seed}/{number}"), sound)
            answer = _judged(readers, one)
            count += 1
            slowest = max(slowest, (answer.seconds, number))
            if answer.faults or options.only is not None:
                (options.keep / f"{options.seed}-{number}-{one.name}").write_bytes(one.data)
            for fault in answer.faults:
                fallen[fault] += 1
                if fallen[fault] == 1:
                    print(f"{number} {one.name}: {fault}", flush=True)
            number += 1
    finally:
        for reader in readers:
            reader.close()
    print(f"{count} mutants, seed {options.seed}; slowest {slowest[0]:.1f} s ({slowest[1]})")
    for fault, times in fallen.most_common():
        print(f"{times:6} {fault.strip().splitlines()[-1]}")
    sys.exit(1 if fallen else 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fuzz the readers with damaged samples.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="number of the first mutant")
    parser.add_argument("--only", type=int, help="this mutant alone, kept as a file")
    parser.add_argument("--kind", default="", help="only samples with this in their name: .pdf")
    parser.add_argument("--seconds", type=float, default=20, help="most CPU for one file")
    parser.add_argument("--megabytes", type=int, default=2048, help="address space of a reader")
    parser.add_argument("--keep", type=Path, default=Path("fuzz"), help="folder for what fell")
    options = parser.parse_args()
    options.keep.mkdir(parents=True, exist_ok=True)
    return options


def _judged(readers: list[Reader], one: Seed) -> Answer:
    """The first reader's answer, and what the second has to say of it."""
    first = readers[0].read(one.data)
    if first.faults:
        return first
    second = readers[1].read(one.data)
    if second.faults or first.digest != second.digest:
        return second._replace(faults=[*second.faults, "two processes read it differently"])
    return first


if __name__ == "__main__":
    main()
