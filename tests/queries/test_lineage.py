"""What diff and lineage tell: it adds up for any graph, and is what readers of the samples see."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from samples import lineage as sample_pairs
from tiaokuai.graph import Graph, Store
from tiaokuai.ontology import TiaokuaiError
from tiaokuai.queries import OUTCOMES, Branch, Diff, diff, lineage_tree

from ..graph.any_graph import any_graph, store_of

Ends = set[tuple[str, str]]


def f1(found: Ends | set[str], true: Ends | set[str]) -> float:
    return 2 * len(found & true) / (len(found) + len(true))


def adds_up(found: Diff) -> int:
    """Check that every task of both years is told of, and once; how many series were checked."""
    for series in found.series:
        later = [line.after.task for line in series.lines if line.after]
        on = {
            entry.task
            for line in series.lines
            if line.outcome in ("carried", "revised")
            for entry in line.before
        }
        dropped = [line.before[0].task for line in series.lines if line.outcome == "dropped"]
        assert len(later) == len(set(later)) == series.after
        assert not on & set(dropped)
        assert len(on) + len(set(dropped)) == series.before == series.kept + len(dropped)
        assert sum(map(series.count, OUTCOMES)) - len(dropped) == series.after
    return len(found.series)


@pytest.mark.parametrize("seed", range(4))
def test_each_task_of_two_years_of_any_graph_is_told_of_once(seed: int, tmp_path: Path) -> None:
    draft = any_graph(seed)
    draft.relations["COVERS"] = {}
    for number, id in enumerate(draft.ids("Document")):
        draft.nodes["Document"][id] |= {"series": "系列", "year": 2022 + number % 4}
        draft.relate("COVERS", id, "地0")
    with closing(store_of(draft, tmp_path)) as store:
        for earlier, later in combinations(range(2022, 2026), 2):
            assert adds_up(diff(store, "地0", earlier, later)) == 1


class Seen:
    """The sample documents by the names of their truth, in a graph, and what readers see there."""

    def __init__(self, graph: Graph, store: Store) -> None:
        self.store = store
        rows = {Path(row["path"]).stem: row for row in graph.rows("Document") if row["path"]}
        places = {row["from_id"]: row["to_id"] for row in graph.rows("COVERS")}
        self.documents = {
            name: (row["id"], row["year"], places[row["id"]]) for name, row in rows.items()
        }
        self.threads = {row["id"]: row["thread"] for row in graph.rows("Task")}

    def same(self, *relations: str) -> Iterator[tuple[str, str, Ends]]:
        """Pairs of documents with the tasks that are one obligation."""
        for pair in sample_pairs():
            if pair.relation in relations:
                a, b = self.documents[pair.a][0], self.documents[pair.b][0]
                links = [link for link in pair.links if link.label == "same"]
                yield pair.a, pair.b, {(f"{a}#{x.a}", f"{b}#{x.b}") for x in links}


@pytest.fixture(scope="module")
def seen(sample_graph: Graph) -> Iterator[Seen]:
    with closing(sample_graph.store()) as store:
        yield Seen(sample_graph, store)


def test_years_of_the_samples_are_told_as_readers_see_them(seen: Seen) -> None:
    found: defaultdict[str, Ends] = defaultdict(set)
    true: defaultdict[str, Ends] = defaultdict(set)
    for a, b, same in seen.same("CONTINUES"):
        (_, earlier, place), (document, later, _) = seen.documents[a], seen.documents[b]
        told = diff(seen.store, place, earlier, later)
        assert adds_up(told)
        (series,) = (s for s in told.series if document in {e.document for e in s.editions})
        before = {f"{seen.documents[a][0]}#{n}" for n in range(1, series.before + 1)}
        after = {f"{document}#{n}" for n in range(1, series.after + 1)}
        true["on"] |= same
        true["new"] |= {("", task) for task in after - {task for _, task in same}}
        true["dropped"] |= {(task, "") for task in before - {task for task, _ in same}}
        for line in series.lines:
            task = line.after.task if line.after else ""
            if line.outcome in ("new", "returned"):
                found["new"].add(("", task))
            elif line.outcome == "dropped":
                found["dropped"].add((line.before[0].task, ""))
            else:
                found["on"] |= {(entry.task, task) for entry in line.before}
    reached = {name: f1(found[name], true[name]) for name in true}
    assert reached["on"] >= 0.66, reached
    assert reached["new"] >= 0.66, reached
    assert reached["dropped"] >= 0.6, reached


def test_the_sources_of_the_samples_tasks_are_those_that_readers_see(seen: Seen) -> None:
    direct: defaultdict[str, set[str]] = defaultdict(set)
    for _, _, same in seen.same("CONTINUES", "DERIVES_FROM"):
        for above, below in same:
            direct[below].add(above)
    found, true = set(), set()
    for task in seen.threads:
        found |= {(task, other) for other in _reached(lineage_tree(seen.store, task).up)}
        true |= {(task, other) for other in _closure(task, direct)}
    assert f1(found, true) >= 0.78


def test_the_threads_of_the_samples_are_those_that_readers_see(seen: Seen) -> None:
    of = {task: {task} for task in seen.threads}
    for _, _, same in seen.same("CONTINUES", "DERIVES_FROM", "PARALLELS"):
        for above, below in same:
            joined = of[above] | of[below]
            of |= dict.fromkeys(joined, joined)
    true = {pair for group in of.values() for pair in combinations(sorted(group), 2)}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for task, thread in seen.threads.items():
        groups[thread].append(task)
    found = {pair for group in groups.values() for pair in combinations(sorted(group), 2)}
    assert f1(found, true) >= 0.61


def test_what_returns_comes_from_before_the_earlier_year(seen: Seen) -> None:
    places = {place for _, _, place in seen.documents.values()}
    years = sorted({year for _, year, _ in seen.documents.values()})
    returned = []
    for place in sorted(places):
        for earlier, later in pairwise(years):
            try:
                told = diff(seen.store, place, earlier, later)
            except TiaokuaiError:
                continue
            returned += [x for s in told.series for x in s.lines if x.outcome == "returned"]
    assert returned
    assert all(entry.year < line.after.year - 1 for line in returned if line.after
               for entry in line.before)  # fmt: skip


def _reached(branches: Iterable[Branch]) -> Iterator[str]:
    for branch in branches:
        yield branch.node.task
        yield from _reached(branch.branches)


def _closure(task: str, direct: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    ends = [task]
    while ends:
        new = direct.get(ends.pop(), set()) - found
        found |= new
        ends += sorted(new)
    return found
