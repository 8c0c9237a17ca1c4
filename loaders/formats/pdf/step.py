"""Step: a line of a column, as the search for rows weighs it."""

from collections.abc import Sequence
from dataclasses import dataclass

_LEVEL = 1.5
"""Points: baselines no farther apart are level."""


@dataclass(slots=True)
class Step:
    """A line of a column, and what it costs to have it in one row with the line before it."""

    column: int
    base: float
    middle: float
    number: bool
    above: int = -1
    joined: float = 0.0
    cut: float = 0.0
    level: int = 0


def levelled(steps: Sequence[Step]) -> list[list[Step]]:
    """The lines by height, those of one height together; `above` becomes a level."""
    levels: list[list[Step]] = []
    for step in sorted(steps, key=lambda step: step.base):
        if not levels or step.base - levels[-1][0].base > _LEVEL:
            levels.append([])
        levels[-1].append(step)
    before: dict[int, int] = {}
    for at, level in enumerate(levels):
        for step in level:
            step.level = at
            step.above = before.get(step.column, -1)
            before[step.column] = at
    return levels
