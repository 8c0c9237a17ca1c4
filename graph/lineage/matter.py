"""Matter: what a text speaks of, by the words that name one thing in each policy field."""

from dataclasses import dataclass
from functools import cache

from tiaokuai.ontology import codes


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a matter: `matter` numbers the line of the table, from 1."""

    letters: str
    matter: int


@cache
def words() -> dict[str, tuple[Word, ...]]:
    """The words of `ontology/codes/lineage_fields.yaml` by their first two letters."""
    found: dict[str, list[Word]] = {}
    lines = [line for field in codes("lineage_fields").values() for line in field]
    for matter, line in enumerate(lines, 1):
        for word in line:
            letters = word.lower()
            found.setdefault(letters[:2], []).append(Word(letters, matter))
    return {start: tuple(own) for start, own in found.items()}


def matters(letters: str) -> list[tuple[int, int, int]]:
    """Start, end and matter of every such word in a text of letters, in order."""
    table = words()
    return [
        (at, at + len(word.letters), word.matter)
        for at in range(len(letters) - 1)
        for word in table.get(letters[at : at + 2], ())
        if letters.startswith(word.letters, at)
    ]
