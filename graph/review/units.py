"""Units that may be one: near names in one place, told apart only because nothing joins them."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from .corpus import Corpus, doubt, pair
from .question import Question

_SHORTEST = 4
"""Letters; shorter names lie one edit from each other (教育局, 体育局)."""


def unit_questions(corpus: Corpus) -> Iterator[Question]:
    """Two units of one place with nearly one name, unless the lists know that they do two things.

    Names may differ in one character and mean two (民政局, 财政局): that is for a person to say.
    """
    asked = {pair(row["name"], row["other_name"]) for row in corpus.judged("unit")}
    succeeding = {
        frozenset((row["from_id"], row["to_id"])) for row in corpus.graph.rows("SUCCEEDS")
    }
    serves = {row["from_id"]: row["to_id"] for row in corpus.graph.rows("WORKS_IN")}
    groups: defaultdict[tuple[str, str | None], list[str]] = defaultdict(list)
    for id in sorted(corpus.parts_of):
        if id in corpus.home and corpus.units[id]["kind"] != "collective":
            # A bureau and its branch for another place are two.
            groups[corpus.home[id], serves.get(id)].append(id)
    for (place, _), ids in groups.items():
        for a, b in combinations(ids, 2):
            names = corpus.units[a]["name"], corpus.units[b]["name"]
            if pair(*names) in asked or frozenset((a, b)) in succeeding:
                continue
            if why := _near(corpus, a, b):
                yield _question(corpus, place, a, b, why)


def _near(corpus: Corpus, a: str, b: str) -> str:
    """What makes two units alike, as a code; "" where nothing does."""
    one, other = corpus.function.get(a), corpus.function.get(b)
    short, long = sorted((corpus.units[a]["name"], corpus.units[b]["name"]), key=len)
    if len(short) < _SHORTEST or (one and other and one != other):
        return ""
    if _one_edit(short, long):
        return "one_edit"
    return "shorter" if len(short) < len(long) and _is_within(short, long) else ""


def _question(corpus: Corpus, place: str, a: str, b: str, why: str) -> Question:
    rare, usual = sorted((a, b), key=corpus.weight)
    evidence = corpus.parts_of[rare][0].row["evidence"]
    return Question(
        "units",
        weight=corpus.weight(rare),
        place=place,
        name=corpus.units[rare]["name"],
        other_name=corpus.units[usual]["name"],
        why=doubt(why),
        evidence=corpus.words(evidence),
        **corpus.place(evidence),
    )


def _one_edit(short: str, long: str) -> bool:
    """Whether one character is another one, too many or out of place."""
    if len(long) - len(short) > 1:
        return False
    start = next((n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), 0)
    if len(short) < len(long):
        return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))
    swapped = short[start : start + 2] == long[start : start + 2][::-1]
    rest = start + (2 if swapped else 1)
    return short[:start] == long[:start] and short[rest:] == long[rest:]


def _is_within(short: str, long: str) -> bool:
    """Whether the letters of one stand in the other in their order, the ends the same."""
    rest = iter(long)
    return short[0] == long[0] and short[-1] == long[-1] and all(c in rest for c in short)
