"""Quality: what of the samples' truth a reader keeps, in each layout."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from samples import LAYOUTS, SampleDocument, fitting, render, truth
from samples.grid import task_grid
from tiaokuai.loaders import Task, extract, read
from tiaokuai.ontology import TiaokuaiError

from .grids import LIBRARIES, Rows, rows_of

OWN = "tiaokuai"


class Score(NamedTuple):
    """What was measured of a layout; shares and F1 from 0 to 1, None where it does not apply.

    `positions`: the share of a task table's positions that have their text, merged ones told
    from empty ones. `tasks`: F1 of the tasks, by their text. `units`: F1 of task, unit and role.
    """

    layout: str
    by: str
    documents: int
    positions: float | None
    tasks: float
    units: float


def scores() -> Iterator[Score]:
    """Each layout read by tiaokuai and by the libraries that read such files."""
    for layout in LAYOUTS:
        documents = [one for one in truth() if layout in fitting(one)]
        yield _score(layout, OWN, documents)
        with_table = [one for one in documents if one.columns]
        for name in LIBRARIES.get(layout, {}):
            yield _score(layout, name, with_table)


def _score(layout: str, by: str, documents: list[SampleDocument]) -> Score:
    right = total = 0
    tasks, units = Overlap(), Overlap()
    for document in documents:
        rows, found = _read(layout, by, render(document, layout))
        tasks.add((_bare(t.text) for t in document.tasks), (_bare(t.text) for t in found))
        units.add(_wanted_units(document), _units(found))
        if document.columns:
            wanted = _positions(document)
            total += sum(map(len, wanted))
            right += _right(wanted, rows)
    share = right / total if total else None
    return Score(layout, by, len(documents), share, tasks.f1, units.f1)


class Overlap:
    """Counts what two collections have in common."""

    def __init__(self) -> None:
        self._common = self._all = 0

    def add(self, wanted: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Count one document more."""
        a, b = Counter(wanted), Counter(found)
        self._common += (a & b).total()
        self._all += a.total() + b.total()

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self._common / self._all if self._all else 0.0


def _read(layout: str, by: str, data: bytes) -> tuple[Rows, list[Task]]:
    """The table rows and the tasks; another library's tables are read as pipe tables."""
    if by == OWN:
        source = read(data, layout)
        return rows_of(source), extract(source).tasks
    rows = LIBRARIES[layout][by](data)
    try:
        return rows, extract(read(_piped(rows).encode(), layout)).tasks
    except TiaokuaiError:
        return rows, []


def _piped(rows: Rows) -> str:
    lines = [
        "| " + " | ".join((cell or "").replace("|", " ").replace("\n", "<br>") for cell in row)
        + " |"
        for row in rows
    ]  # fmt: skip
    width = max((len(row) for row in rows), default=1)
    return "\n".join([*lines[:1], "|" + " --- |" * width, *lines[1:]]) + "\n"


def _positions(document: SampleDocument) -> list[list[tuple[str, bool]]]:
    """The text of each position of the task table, and whether a merged cell covers it."""
    grid = task_grid(document).rows
    found: list[list[tuple[str, bool]]] = [[("", False)] * len(row) for row in grid]
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            for down in range(cell.rowspan if cell else 0):
                for right in range(cell.colspan if cell else 0):
                    text = _bare(cell.text if cell else "")
                    found[r + down][c + right] = text, bool(down or right)
    return found


def _right(wanted: list[list[tuple[str, bool]]], rows: Rows) -> int:
    """How many positions are right when the rows are put beside those they are most like."""
    found = _squeezed([[None if cell is None else _bare(cell) for cell in row] for row in rows])
    keys = ["\t".join(text for text, _ in row) for row in wanted]
    others = ["\t".join(cell or "" for cell in row) for row in found]
    right = 0
    for _, a, b, c, d in SequenceMatcher(None, keys, others, autojunk=False).get_opcodes():
        for row, other in zip(wanted[a:b], found[c:d], strict=False):
            for (text, covered), cell in zip(row, other, strict=False):
                right += cell == text or (covered and cell is None)
    return right


def _squeezed(rows: Rows) -> Rows:
    """The rows without columns in which nothing begins: what is there goes on from the left."""
    found: Rows = []
    for _, group in groupby(rows, len):
        own = list(group)
        held = [
            n
            for n in range(len(own[0]))
            if any(row[n] and (n == 0 or row[n] != row[n - 1]) for row in own)
        ]
        found += [[row[n] for n in held] for row in own]
    return found


def _wanted_units(document: SampleDocument) -> Iterator[Hashable]:
    for task in document.tasks:
        yield from ((_bare(task.text), a.unit, a.role) for a in document.assignments(task))


def _units(tasks: list[Task]) -> Iterator[Hashable]:
    for task in tasks:
        yield from ((_bare(task.text), a.unit, a.role) for a in task.assignments)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
