"""Print the quality on the labelled pairs, and the speed beside other libraries.

    python -m benchmarks.lineage            50×50 and 500×500
    python -m benchmarks.lineage --large    5 000×5 000 as well

rapidfuzz and scikit-learn do the bare all-pairs job (one score per pair, no clauses, no
context, no decision) and are measured where they are installed. Each job is done in a process of
its own; seconds are CPU seconds of one thread, MB what the job needs beyond its texts, and the
last column how many times as long it takes as the quickest.
"""

import argparse

from tests.graph.lineage.truth import sampled, written
from tiaokuai.graph import align

from .speed import JOBS, measured


def main() -> None:
    """Both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="5 000 × 5 000 as well")
    parser.add_argument("--speed", action="store_true", help="the second table only")
    arguments = parser.parse_args()
    if not arguments.speed:
        _quality()
    print(
        f"{'lists':<12} {'by':<13} {'s':>8} {'lists/s':>9} {'cells/s':>12} {'MB':>7} {'times':>6}"
    )
    for size in [50, 500, *([5000] if arguments.large else [])]:
        measures = {job: measured(job, size) for job in JOBS}
        quickest = min(seconds for seconds, _ in filter(None, measures.values()))
        for job, measure in measures.items():
            if measure:
                seconds, memory = measure
                print(
                    f"{f'{size}×{size}':<12} {job:<13} {seconds:8.3f} {1 / seconds:9.2f} "
                    f"{size * size / seconds:12.0f} {memory:7.0f} {seconds / quickest:6.1f}",
                    flush=True,
                )


def _quality() -> None:
    print(f"{'pair':<52} {'P':>6} {'R':>6} {'F1':>6}")
    for pair in [*written(), *sampled()]:
        found = pair.measure(align(pair.a, pair.b))
        print(f"{pair.name:<52} " + " ".join(f"{x:6.3f}" for x in found))
    print()


if __name__ == "__main__":
    main()
