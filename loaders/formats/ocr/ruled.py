"""Ruled: the lines of a table in the picture of a page, found as long runs of ink."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ..pdf.rules import Rule, Rules, joined
from .picture import Mask, Picture

_LONG = 40.0
"""Points. No stroke of a character is so long."""
_THIN_LONG = 22.0
_THIN = 1.6
"""Points. A run that is so thin is a line where it is longer than a character."""
_SHORT = 12.0
"""Points. A shorter run is a line where both its ends stand on lines across it."""
_NEAR = 3.5
_EDGE = 2
"""Pixels beside a line that are grey with its ink."""

Runs = npt.NDArray[np.int_]
"""Rows of: line of pixels, first pixel, the one after the last."""


def rules_of(picture: Picture) -> tuple[Rules, Mask]:
    """The lines that a page draws, in points, and its ink without them."""
    across, down = (_runs(ink, _SHORT * picture.scale) for ink in (picture.ink, picture.ink.T))
    are_long = (
        _are_long(across, picture.ink, picture.scale),
        _are_long(down, picture.ink.T, picture.scale),
    )
    long_across, long_down = (
        joined(_rules(runs[long], picture.scale))
        for runs, long in zip((across, down), are_long, strict=True)
    )
    across = _held(across, are_long[0], long_down, picture.scale)
    down = _held(down, are_long[1], long_across, picture.scale)
    left = picture.ink.copy()
    _erase(left, across)
    _erase(left.T, down)
    return Rules(*(joined(_rules(runs, picture.scale)) for runs in (across, down))), left


def _runs(ink: Mask, least: float) -> Runs:
    edges = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    lines, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    found: Runs = np.stack([lines, starts, ends], axis=1)
    long: Mask = ends - starts >= least
    return found[long]


def _are_long(runs: Runs, ink: Mask, scale: float) -> Mask:
    """Which runs are lines by their length: thin ones may be shorter."""
    near = int(_THIN * scale)
    found = []
    for at, start, end in runs.tolist():
        around = ink[max(at - 2 * near, 0) : at + 2 * near + 1, start:end]
        thin = (around.mean(axis=1) > 0.5).sum() <= near
        found.append(end - start >= (_THIN_LONG if thin else _LONG) * scale)
    return np.array(found, dtype=bool)


def _held(runs: Runs, are_long: Mask, across: Sequence[Rule], scale: float) -> Runs:
    """The runs that are long, or that stand between two lines across them."""

    def touches(at: float, end: float) -> bool:
        return any(
            abs(rule.at - end) < _NEAR and rule.start - _NEAR < at < rule.end + _NEAR
            for rule in across
        )

    kept = [
        long or (touches(at / scale, start / scale) and touches(at / scale, end / scale))
        for long, (at, start, end) in zip(are_long, runs.tolist(), strict=True)
    ]
    held: Runs = runs[np.array(kept, dtype=bool)]
    return held


def _rules(runs: Runs, scale: float) -> list[Rule]:
    return [Rule((at + 0.5) / scale, a / scale, b / scale) for at, a, b in runs.tolist()]


def _erase(ink: Mask, runs: Runs) -> None:
    for at, start, end in runs.tolist():
        ink[max(at - _EDGE, 0) : at + _EDGE + 1, start:end] = False
