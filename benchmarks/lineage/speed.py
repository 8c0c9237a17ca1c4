"""Speed: what aligning two lists of tasks costs, here and with other libraries."""

import random
import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.graph.lineage.truth import written
from tiaokuai.graph import align
from tiaokuai.loaders import Task

Job = Callable[[Sequence[Task], Sequence[Task]], object]


def measured(job: str, size: int) -> tuple[float, float] | None:
    """Seconds and MB of a job; None where its library is not installed."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measured, job, size).result()


def _measured(name: str, size: int) -> tuple[float, float] | None:
    """The best of several runs, after a small one that loads what a run needs."""
    try:
        job = JOBS[name]()
    except ImportError:
        return None
    job(_tasks(5, 1), _tasks(5, 2))
    a, b = _tasks(size, 1), _tasks(size, 2)
    before, best = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, float("inf")
    for _ in range(5 if size < 1000 else 1):
        start = time.process_time()
        job(a, b)
        best = min(best, time.process_time() - start)
    return best, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


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


def _rapidfuzz() -> Job:
    from rapidfuzz import fuzz, process  # pyright: ignore[reportMissingImports]  # group bench

    return lambda a, b: process.cdist(
        [task.text for task in a], [task.text for task in b], scorer=fuzz.ratio
    )


def _scikit() -> Job:
    from sklearn.feature_extraction import text  # pyright: ignore[reportMissingImports]  # group bench

    def tfidf(a: Sequence[Task], b: Sequence[Task]) -> object:
        vectorizer = text.TfidfVectorizer(analyzer="char", ngram_range=(1, 2), sublinear_tf=True)
        rows = vectorizer.fit_transform([task.text for task in [*a, *b]])
        return (rows[: len(a)] @ rows[len(a) :].T).toarray()

    return tfidf


def _tiaokuai() -> Job:
    return align


JOBS = {"tiaokuai": _tiaokuai, "rapidfuzz": _rapidfuzz, "scikit-learn": _scikit}
