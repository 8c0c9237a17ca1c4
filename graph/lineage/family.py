"""Family: all links of a task together, which tell a split from a loss."""

from collections.abc import Iterable, Sequence

from .change import Overlap, kinds, share
from .link import Change
from .side import Side


class Family:
    """The carried-on links of one alignment (positions in the two lists), by their tasks."""

    def __init__(self, a: Side, b: Side, links: Sequence[tuple[int, int, Overlap]]) -> None:
        self._a, self._b = a, b
        self._children = _together((i, overlap.up) for i, _, overlap in links)
        self._parents = _together((j, overlap.down) for _, j, overlap in links)

    def change(self, i: int, j: int, overlap: Overlap) -> list[Change]:
        """The kinds of change of the link from i to j."""
        children, up = self._children[i]
        parents, down = self._parents[j]
        one, two = self._a.letters[i], self._b.letters[j]
        return kinds(
            share(overlap.up, one),
            share(overlap.down, two),
            share(up, one),
            share(down, two),
            children,
            parents,
        )


def _together(marks: Iterable[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """For each task how many links it has, and the letters that any of them marks."""
    found: dict[int, tuple[int, int]] = {}
    for task, letters in marks:
        count, before = found.get(task, (0, 0))
        found[task] = (count + 1, before | letters)
    return found
