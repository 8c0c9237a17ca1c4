"""Family: all links of a task together, which tell a split from a loss."""

from collections.abc import Iterable, Sequence

from .change import Overlap, kinds, share
from .letters import Ints
from .link import Change


class Family:
    """The carried-on links of one alignment, by the task on either side."""

    def __init__(self, links: Sequence[tuple[int, int, Overlap]]) -> None:
        self._children = _together((i, overlap.up) for i, _, overlap in links)
        self._parents = _together((j, overlap.down) for _, j, overlap in links)

    def change(self, i: int, j: int, overlap: Overlap) -> list[Change]:
        """The kinds of change of the link from i to j."""
        children, up = self._children[i]
        parents, down = self._parents[j]
        return kinds(
            share(overlap.up), share(overlap.down), share(up), share(down), children, parents
        )


def _together(marks: Iterable[tuple[int, Ints]]) -> dict[int, tuple[int, Ints]]:
    """For each task how many links it has, and the letters that any of them marks."""
    found: dict[int, tuple[int, Ints]] = {}
    for task, letters in marks:
        count, before = found.get(task, (0, letters))
        found[task] = (count + 1, before | letters)
    return found
