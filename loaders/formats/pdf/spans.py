"""Spans: the rows that merged cells cover, where text set to their middle is all that tells."""

from collections.abc import Sequence


def spans_of(
    middles: Sequence[float], borders: Sequence[float], most: float
) -> list[tuple[int, int]] | None:
    """Which rows (half-open) each text of a column covers, so that all rows are covered.

    `middles` are those of the texts, `borders` the heights of the rows' ends, one more than there
    are rows, `most` how far a text's middle may be from its cell's. None: they cannot stand so.
    """
    rows = len(borders) - 1
    best: dict[int, tuple[float, list[tuple[int, int]]]] = {0: (0.0, [])}
    for middle in middles:
        after: dict[int, tuple[float, list[tuple[int, int]]]] = {}
        for start, (cost, spans) in best.items():
            for end in range(start + 1, rows + 1):
                off = abs((borders[start] + borders[end]) / 2 - middle)
                known = after.get(end)
                if off <= most and (known is None or cost + off < known[0]):
                    after[end] = cost + off, [*spans, (start, end)]
        best = after
    return best[rows][1] if rows in best else None
