"""Print how many names of bodies are merged wrongly and how many names of one are recovered.

    python -m benchmarks.units

The bodies are those of tests/loaders/units/data: two provinces, two cities, a district and a
county-level city. rapidfuzz calls two names of a place one where WRatio is at least 80, its usual
threshold; it is measured where it is installed.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from tests.loaders.units.names import HOMES, Home
from tiaokuai.loaders import resolve

Same = Callable[[str, str], bool]
_THRESHOLD = 80


def main() -> None:
    """A line for each place, for each method."""
    print(f"{'place':<14} {'by':<10} {'bodies':>7} {'names':>7} {'pairs':>7} {'found':>6}", end="")
    print(f" {'false merges':>13}")
    for by, method in (("tiaokuai", _resolved), ("rapidfuzz", _fuzzy)):
        for home in HOMES:
            same = method(home)
            if same is None:
                print(f"{by} is not installed")
                return
            bodies = list(home.bodies())
            true = [(names[0], other) for names in bodies for other in names[1:]]
            found = sum(same(a, b) for a, b in true)
            false = sum(same(a, b) for a, b in _apart(bodies))
            names = sum(map(len, bodies))
            print(f"{home.name:<14} {by:<10} {len(bodies):7} {names:7} {len(true):7}", end="")
            print(f" {found / len(true):6.3f} {false:13}")
    _all_places()


def _all_places() -> None:
    """The bodies of all places together, each by its name in full with its place before it."""
    full = {
        f"{home.name}{names[0].removeprefix(home.word)}": resolve([names[0]], home.record)
        for home in HOMES
        for names in home.bodies()
    }
    ids = [unit.id for units in full.values() for unit in units.values()]
    print(f"\n{len(full)} bodies of all places together: ", end="")
    print(f"tiaokuai merges {len(ids) - len(set(ids))}", end="")
    if same := _fuzzy(HOMES[0]):
        print(f", rapidfuzz {sum(same(a, b) for a, b in combinations(full, 2))} pairs", end="")
    print()


def _apart(bodies: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The full names of any two bodies."""
    return combinations([names[0] for names in bodies], 2)


def _ids(home: Home) -> dict[str, str]:
    """Each name's unit, as a document with this name alone gives it."""
    return {
        name: resolve([name], home.record)[name].id for names in home.bodies() for name in names
    }


def _resolved(home: Home) -> Same:
    ids = _ids(home)
    return lambda a, b: ids[a] == ids[b]


def _fuzzy(_home: Home) -> Same | None:
    try:
        from rapidfuzz.fuzz import WRatio  # pyright: ignore[reportMissingImports]  # group bench
    except ImportError:
        return None
    return lambda a, b: WRatio(a, b) >= _THRESHOLD


if __name__ == "__main__":
    main()
