"""Comparing: every pair of documents aligned, in as many processes as pay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tiaokuai.loaders import Crew, Extraction, FileLimits, Ledger
from tiaokuai.ontology import TiaokuaiError

from ..processors import processors
from ..reading import Progress
from .lineage import Found, found_links
from .pairs import Pair

if TYPE_CHECKING:
    from ..lineage import Relation, Side
    from ..semantic import Scorer

    Said = Mapping[tuple[int, int], Relation | None]

_SIDES = 96
"""Documents kept ready for comparison: what is made ready is some hundred times its text."""

_TOGETHER = 64
"""Pairs of one shard."""

_WORTH_STARTING = 256
"""From so many pairs on a second new Python costs less to start than it gains."""

Ends = tuple[str, str]
"""The ids of two documents."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Pairs that are compared in one go, and nothing besides what that takes.

    `said`: what people decided of the tasks of some pairs.
    """

    pairs: list[Pair]
    documents: dict[str, Extraction]
    said: dict[Ends, Said]


@dataclass(slots=True)
class Comparer:
    """Aligns the pairs of shards; documents that it has seen lately it need not make ready."""

    scorer: Scorer | None = None
    _sides: dict[str, Side] = field(default_factory=dict)

    def __call__(self, shard: Shard) -> list[list[Found]]:
        """What the documents of each pair say of each other."""
        return [
            self._found(shard.documents[a], shard.documents[b], shard.said.get((a, b), {}))
            for a, b, *_ in shard.pairs
        ]

    def _found(self, a: Extraction, b: Extraction, said: Said) -> list[Found]:
        from ..lineage import align

        return found_links(a, b, align(self._side(a), self._side(b), said))

    def _side(self, extraction: Extraction) -> Side:
        from ..lineage import Side

        id = extraction.document.id
        # The one asked for last stands last, the first is the one that goes.
        side = self._sides.pop(id, None) or Side(extraction.tasks, self.scorer)
        self._sides[id] = side
        if len(self._sides) > _SIDES:
            del self._sides[next(iter(self._sides))]
        return side


def compared(
    pairs: Sequence[Pair],
    documents: Mapping[str, Extraction],
    said: Mapping[Ends, Said],
    *,
    order: Iterable[str],
    workers: int | None = None,
    scorer: Scorer | None = None,
    progress: Progress | None = None,
) -> Iterator[tuple[Pair, list[Found]]]:
    """Each pair with what its documents say of each other.

    Pairs come with those between which fewest editions lie first, then by their later document
    in `order`: documents so that those which are compared stand near each other. `workers`: how
    many processes; None: as many as pay. Where there is a scorer, which may be a model in
    memory, this process does all. The answer is the same, and in the same order.
    """
    shards = _shards(pairs, documents, said, order)
    worth = processors() if len(pairs) >= _WORTH_STARTING else 1
    workers = 1 if scorer else min(workers or worth, len(shards))
    done = 0
    for shard, answer in _answers(Comparer(scorer), shards, workers):
        yield from zip(shard.pairs, answer, strict=True)
        done += len(answer)
        if progress:
            progress("comparing", done, len(pairs))


def _answers(
    comparer: Comparer, shards: list[Shard], workers: int
) -> Iterator[tuple[Shard, list[list[Found]]]]:
    """The shards in their order, each with its answer."""
    if workers <= 1:
        yield from ((shard, comparer(shard)) for shard in shards)
        return
    early: dict[int, list[list[Found]]] = {}
    following = 0
    with Crew(comparer, workers=workers, limits=FileLimits(None, None)) as crew:
        for done in crew.map(shards):
            if done:
                number, answer = done
                # What a worker could not do is done here: it may have been killed for want of
                # memory, and an error of ours is raised as it is.
                if isinstance(answer, TiaokuaiError):
                    answer = comparer(shards[number])
                early[number] = answer
            while following in early:
                yield shards[following], early.pop(following)
                following += 1


def _shards(
    pairs: Sequence[Pair],
    documents: Mapping[str, Extraction],
    said: Mapping[Ends, Said],
    order: Iterable[str],
) -> list[Shard]:
    place = {id: n for n, id in enumerate(order)}
    ordered = sorted(
        pairs,
        key=lambda pair: (
            pair.between,
            *sorted((place[pair.a], place[pair.b]), reverse=True),
            pair,
        ),
    )
    # Nothing is compared but the tasks.
    slim = {
        id: replace(documents[id], ledger=Ledger.of([]), warnings=[])
        for id in dict.fromkeys(id for pair in ordered for id in pair[:2])
    }
    runs = (ordered[at : at + _TOGETHER] for at in range(0, len(ordered), _TOGETHER))
    return [
        Shard(
            run,
            {id: slim[id] for pair in run for id in pair[:2]},
            {pair[:2]: said[pair[:2]] for pair in run if pair[:2] in said},
        )
        for run in runs
    ]
