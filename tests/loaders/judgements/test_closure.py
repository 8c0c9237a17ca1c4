"""What is the same is joined with all that it is the same as; what is apart stays apart."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tiaokuai.loaders import Judgement, contradictions

NAMES = "甲乙丙丁戊己"
pairs = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.booleans()), max_size=10
)


def lines_of(said: list[tuple[str, str, bool]]) -> list[Judgement]:
    return [
        Judgement(
            "unit", name=f"{a}局", other_name=f"{b}局", verdict="same" if same else "different",
            note=str(n), file="j.csv", line=n,
        )
        for n, (a, b, same) in enumerate(said, 2)
    ]  # fmt: skip


def classes(lines: list[Judgement]) -> dict[str, set[str]]:
    """Names by transitive sameness, the slow and plain way."""
    groups: dict[str, set[str]] = {}
    for line in lines:
        if line.verdict == "same":
            joined = groups.get(line.name, {line.name}) | groups.get(
                line.other_name, {line.other_name}
            )
            for name in joined:
                groups[name] = joined
    return groups


def held(lines: list[Judgement]) -> list[Judgement]:
    refused = {line for found in contradictions(lines) for line in found.lines}
    return [line for line in lines if line not in refused]


@settings(deadline=None)  # the first contradiction imports networkx
@given(pairs)
def test_what_holds_contradicts_nothing(said: list[tuple[str, str, bool]]) -> None:
    kept = held(lines_of(said))
    joined = classes(kept)
    for line in kept:
        if line.verdict == "different":
            assert line.other_name not in joined.get(line.name, {line.name})
    assert not contradictions(kept)


@settings(deadline=None)  # the first contradiction imports networkx
@given(pairs)
def test_only_lines_that_contradict_are_refused(said: list[tuple[str, str, bool]]) -> None:
    lines = lines_of(said)
    joined = classes(lines)
    found = contradictions(lines)
    apart = [line for line in lines if line.verdict == "different"]
    wrong = [l for l in apart if l.other_name in joined.get(l.name, {l.name})]  # noqa: E741  # a line
    assert [group.lines[0] for group in found] == wrong
    for group in found:
        first, *ways = group.lines
        # Without its lines on the way the two names are two.
        rest = classes([line for line in lines if line not in ways])
        assert first.other_name not in rest.get(first.name, set()) - {first.name}


@settings(deadline=None)  # the first contradiction imports networkx
@given(pairs, st.randoms())
def test_the_order_of_lines_decides_nothing(
    said: list[tuple[str, str, bool]], chance: Random
) -> None:
    lines = lines_of(said)
    shuffled = lines[:]
    chance.shuffle(shuffled)
    assert set(held(shuffled)) == set(held(lines))
