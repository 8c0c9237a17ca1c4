"""Grid: the rows of a task table with each cell in the column it belongs to."""

from collections import Counter
from collections.abc import Sequence

from ..source import Cell, Table
from .columns import ColumnRole
from .content import fitness
from .header import Header
from .settle import Row, settle

_MUST = 0.5
"""What a row's requirement is worth in its column: a dump leaves out merged groups, not it."""

_SAMPLE = 12
"""As many cells tell what a column holds."""


def lay_out(
    table: Table, header: Header, rows: Sequence[int]
) -> tuple[list[ColumnRole | None], dict[int, Row]]:
    """The role of each column, and of each of the given rows its cells by column.

    Formats that keep merges say where a cell stands. A dump does not: its header may have
    fewer cells than the rows (a header cell over two columns) and its rows fewer than the
    header (a merged cell left out). There, what fits best by content decides, order kept.
    """
    ragged = len({len(row) for row in table.rows if len(row) > 1}) > 1
    width = max([sum(header.spans), *_usual_width([table.rows[r] for r in rows])])
    roles: list[ColumnRole | None]
    if not ragged and width == sum(header.spans):
        roles = [r for r, n in zip(header.roles, header.spans, strict=True) for _ in range(n)]
    else:
        full = [table.rows[r] for r in rows if len(table.rows[r]) == width]
        roles = _widen(header.roles, width, full)
    placed = {r: dict(enumerate(table.rows[r])) for r in rows if len(table.rows[r]) == width}
    settled = settle(roles, [placed[r] for r in placed if len(set(map(id, table.rows[r]))) > 1])
    for r in rows:
        if r not in placed:
            placed[r] = _fit(table.rows[r], settled)
    return settled, placed


def _usual_width(rows: Sequence[tuple[Cell, ...]]) -> list[int]:
    """The width that most rows have; none when all are full-width."""
    counts = Counter(len(row) for row in rows if len(row) > 1)
    return [max(counts, key=lambda width: (counts[width], width))] if counts else []


def _widen(
    roles: Sequence[ColumnRole | None], width: int, rows: Sequence[tuple[Cell, ...]]
) -> list[ColumnRole | None]:
    """The header's roles over `width` columns: each covers one column or more, order kept."""
    if len(roles) >= width or not rows:
        return [*roles, *[None] * (width - len(roles))][:width]

    def worth(role: ColumnRole | None, column: int) -> float:
        texts = [row[column].text for row in rows if row[column].text.strip()]
        scores = [fitness(role, text) for text in texts[:_SAMPLE]]
        return sum(scores) / len(scores) if scores else 0.0

    best: list[dict[int, tuple[float, tuple[int, ...]]]] = [{0: (worth(roles[0], 0), (0,))}]
    for column in range(1, width):
        here: dict[int, tuple[float, tuple[int, ...]]] = {}
        for at, (score, path) in best[-1].items():
            for following in (at, at + 1):
                if following < len(roles) and len(roles) - following <= width - column:
                    total = score + worth(roles[following], column)
                    if following not in here or total > here[following][0]:
                        here[following] = (total, (*path, following))
        best.append(here)
    return [roles[at] for at in best[-1][len(roles) - 1][1]]


def _fit(cells: Sequence[Cell], roles: Sequence[ColumnRole | None]) -> Row:
    """A row of another width than the table's: each cell where it fits best, order kept."""
    if len(cells) > len(roles):
        return dict(enumerate(cells[: len(roles)]))
    best: dict[int, tuple[float, tuple[int, ...]]] = {-1: (0.0, ())}
    for cell in cells:
        here: dict[int, tuple[float, tuple[int, ...]]] = {}
        for last, (score, path) in best.items():
            for column in range(last + 1, len(roles)):
                total = score + fitness(roles[column], cell.text)
                if roles[column] == "requirement" and cell.text.strip():
                    total += _MUST
                if column not in here or total > here[column][0]:
                    here[column] = (total, (*path, column))
        best = here
    _, path = max(best.values(), key=lambda found: found[0])
    return dict(zip(path, cells, strict=True))
