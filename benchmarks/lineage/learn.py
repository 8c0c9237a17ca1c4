"""Make the numbers of `ontology/codes/lineage.yaml` again from the labelled pairs.

    python -m benchmarks.lineage.learn                 the hold-out table and the numbers
    python -m benchmarks.lineage.learn --write         and write the numbers

Data: the real documents beside the project (`--shared`, left out where they are absent), the
pairs written for the tests and the pairs of sample documents, all labelled by reading. A real
pair counts as three written and twelve sample ones: of the samples many are one hand's variants
of one text. What is chosen: the numbers with the best mean F1, among thresholds within 0.003 of
the best the highest. Hold-out: each pair is measured with what the other pairs choose, or, harder,
with what the pairs choose that share no document with it. The words of lineage_fields and
lineage_verbs are not chosen and so not held out.
"""

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.graph.lineage.truth import Pair, real, sampled, written
from tiaokuai.graph import Parameters, Side, parameters, rate

NUMBERS = Path(__file__).parents[2] / "ontology" / "codes" / "lineage.yaml"
TELL_WEIGHTS = (0.0, 0.1, 0.2, 0.3, 0.4)
THRESHOLDS = np.round(np.arange(0.15, 0.4, 0.005), 3)
COUNTS = {"real": 3.0, "written": 1.0, "samples": 0.25}
_NEAR = 0.003
_RELATED = 0.7  # of the threshold: below, even a reader sees no common subject

Scores = NDArray[np.float64]
"""Tell weights × thresholds × (precision, recall, F1)."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One labelled pair with what every weight and threshold makes of it."""

    group: str
    pair: Pair
    scores: Scores


def main() -> None:
    """Print the table, then the numbers chosen on all pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=NUMBERS.parents[3] / "shared")
    parser.add_argument("--write", action="store_true", help="write the numbers")
    arguments = parser.parse_args()
    measured = list(measure(arguments.shared))
    everything = list(range(len(TELL_WEIGHTS)))
    choice, at = choose(measured, everything)
    variants = {"threshold without telling": [0], "threshold": [choice], "both": everything}
    for held in ("pair", "document"):
        for name, allowed in variants.items():
            rows = [held_out(measured, n, allowed, held) for n in range(len(measured))]
            print(f"\nheld out: {held}; chosen: {name} (precision, recall, F1)")
            _means(measured, rows)
    numbers = {"tell_weight": TELL_WEIGHTS[choice], "carries_on": float(THRESHOLDS[at])}
    numbers["related"] = round(numbers["carries_on"] * _RELATED, 3)
    print(f"\nlearned from all pairs: {numbers}")
    rows = [each.scores[choice, at] for each in measured]
    for each, row in zip(measured, rows, strict=True):
        _line(each.pair.name, row)
    _means(measured, rows)
    if arguments.write:
        write(numbers)


def measure(shared: Path) -> Iterator[Measured]:
    """Every labelled pair under every weight of telling."""
    groups = {
        "real": real(shared) if (shared / "corpus").is_dir() else [],
        "written": written(),
        "samples": sampled(),
    }
    settings = [replace(parameters(), tell_weight=weight) for weight in TELL_WEIGHTS]
    for group, pairs in groups.items():
        for pair in pairs:
            a, b = Side(pair.a), Side(pair.b)
            yield Measured(group, pair, np.stack([_curve(pair, a, b, p) for p in settings]))


def choose(measured: Sequence[Measured], allowed: Sequence[int]) -> tuple[int, int]:
    """The weight with the best weighted mean F1 and its threshold, by their places."""
    weights = [COUNTS[each.group] for each in measured]
    f1 = np.average([each.scores[allowed, :, 2] for each in measured], axis=0, weights=weights)
    # A peak of one threshold alone is chance: its neighbours speak too.
    padded = np.pad(f1, ((0, 0), (1, 1)), "edge")
    smooth = (padded[:, :-2] + padded[:, 1:-1] + padded[:, 2:]) / 3
    row = int(smooth.max(axis=1).argmax())
    near = np.flatnonzero(smooth[row] >= smooth[row].max() - _NEAR)
    return allowed[row], int(near[-1])


def held_out(
    measured: Sequence[Measured], at: int, allowed: Sequence[int], held: str
) -> NDArray[np.float64]:
    """What one pair reaches with the numbers that other pairs, or other documents, choose."""
    own = set(measured[at].pair.documents) if held == "document" else set()
    others = [
        each for n, each in enumerate(measured) if n != at and not own & set(each.pair.documents)
    ]
    return np.asarray(measured[at].scores[choose(others, allowed)])


def write(numbers: Mapping[str, float]) -> None:
    """Put the numbers into the data file, whose notes and order stay."""
    text = NUMBERS.read_text("utf-8")
    for name, value in numbers.items():
        text, count = re.subn(rf"(\n  {name}: \{{value: )[\d.]+", rf"\g<1>{value:g}", text)
        if count != 1:
            raise SystemExit(f"{NUMBERS}: no line for {name}")
    NUMBERS.write_text(text, "utf-8")


def _curve(pair: Pair, a: Side, b: Side, p: Parameters) -> NDArray[np.float64]:
    rated = rate(a, b, p)
    closed = np.array([ends not in pair.open for ends in rated], dtype=np.bool_)
    same = np.array([ends in pair.same for ends in rated], dtype=np.bool_)
    found = (np.array([*rated.values()]) >= THRESHOLDS[:, None]) & closed
    right, all_found = (found & same).sum(axis=1), found.sum(axis=1)
    precision = np.where(all_found > 0, right / np.maximum(all_found, 1), 1.0)
    recall = right / max(len(pair.same), 1)
    both = np.maximum(precision + recall, 1e-9)
    return np.stack([precision, recall, 2 * precision * recall / both], axis=1)


def _means(measured: Sequence[Measured], rows: Sequence[NDArray[np.float64]]) -> None:
    for group in COUNTS:
        own = [row for each, row in zip(measured, rows, strict=True) if each.group == group]
        if own:
            _line(f"mean of {len(own)} {group}", np.mean(own, axis=0))


def _line(name: str, row: NDArray[np.float64]) -> None:
    print(f"{name:<52} " + " ".join(f"{x:6.3f}" for x in row))


if __name__ == "__main__":
    main()
