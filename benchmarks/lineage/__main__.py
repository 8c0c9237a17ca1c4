"""Print the quality on the labelled pairs, and the speed beside other libraries.

    python -m benchmarks.lineage            50×50 and 500×500
    python -m benchmarks.lineage --large    5 000×5 000 as well

rapidfuzz and scikit-learn do the bare all-pairs job (one score per pair, no clauses, no
context, no decision) and are measured where they are installed.
"""

import argparse
import random
import time
from collections.abc import Callable, Sequence

from tests.graph.lineage.truth import sampled, written
from tiaokuai.graph import align
from tiaokuai.loaders import Task

Job = Callable[[Sequence[Task], Sequence[Task]], object]


def main() -> None:
    """Both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="5 000 × 5 000 as well")
    sizes = [50, 500, *([5000] if parser.parse_args().large else [])]
    print(f"{'pair':<52} {'P':>6} {'R':>6} {'F1':>6}")
    for pair in [*written(), *sampled()]:
        print(
            f"{pair.name:<52} " + " ".join(f"{x:6.3f}" for x in pair.measure(align(pair.a, pair.b)))
        )
    print(f"\n{'lists':<14} {'by':<14} {'s':>9} {'lists/s':>9} {'cells/s':>12}")
    for size in sizes:
        a, b = _tasks(size, 1), _tasks(size, 2)
        for name, job in {"tiaokuai": align, **_others()}.items():
            seconds = _measured(job, a, b)
            print(
                f"{f'{size}×{size}':<14} {name:<14} {seconds:9.3f} {1 / seconds:9.1f} "
                f"{size * size / seconds:12.0f}"
            )


def _tasks(size: int, seed: int) -> list[Task]:
    """Tasks put together from the clauses of the labelled pairs, ten to a heading."""
    draw = random.Random(seed)
    clauses = [
        clause for pair in written() for task in pair.a + pair.b for clause in task.text.split("，")
    ]
    return [
        Task(n, None, [f"第{n // 10}部分"], "，".join(draw.sample(clauses, 5)))
        for n in range(1, size + 1)
    ]


def _measured(job: Job, a: Sequence[Task], b: Sequence[Task]) -> float:
    """The best of several runs, the first of which also loads what a run needs."""
    best = float("inf")
    for _ in range(5 if len(a) < 1000 else 1):
        start = time.perf_counter()
        job(a, b)
        best = min(best, time.perf_counter() - start)
    return best


def _others() -> dict[str, Job]:
    found: dict[str, Job] = {}
    try:
        # Optional: measured where installed.
        from rapidfuzz import fuzz, process  # pyright: ignore[reportMissingImports]  # group bench

        found["rapidfuzz"] = lambda a, b: process.cdist(
            [t.text for t in a], [t.text for t in b], scorer=fuzz.ratio
        )
    except ImportError:
        pass
    try:
        # Optional: measured where installed.
        from sklearn.feature_extraction import text  # pyright: ignore[reportMissingImports]  # group bench

        def tfidf(a: Sequence[Task], b: Sequence[Task]) -> object:
            vectorizer = text.TfidfVectorizer(
                analyzer="char", ngram_range=(1, 2), sublinear_tf=True
            )
            rows = vectorizer.fit_transform([t.text for t in [*a, *b]])
            return (rows[: len(a)] @ rows[len(a) :].T).toarray()

        found["scikit-learn"] = tfidf
    except ImportError:
        pass
    return found


if __name__ == "__main__":
    main()
