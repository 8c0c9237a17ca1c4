"""Said: telling whether a passage says again what some texts have said."""

from collections.abc import Iterable

from .clean import folded

_SAME = 0.6
"""Share of a passage's pairs of characters from which it says the same again."""


class Said:
    """What some texts say, as their pairs of neighbouring characters."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = {pair for text in texts for pair in _pairs(text)}

    def again(self, text: str) -> bool:
        """Does most of `text` stand in the texts? False for a text of fewer than two signs."""
        pairs = _pairs(text)
        return bool(pairs) and sum(p in self._known for p in pairs) >= len(pairs) * _SAME


def _pairs(text: str) -> list[str]:
    bare = folded(text)
    return [bare[i : i + 2] for i in range(len(bare) - 1)]
