"""Print quality and speed of the readers, beside other libraries: python -m benchmarks.formats

    --files N    how many files the folder has that is built (1 000; 0: none)

The other libraries are those of the dependency group `bench`.
"""

import argparse

from .folder import build
from .quality import scores
from .speed import timings


def main() -> None:
    """The tables one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    files = parser.parse_args().files
    print("Table positions right, F1 of tasks and of units with their roles")
    print(f"{'layout':18}{'by':18}{'documents':>10}{'positions':>11}{'tasks':>8}{'units':>8}")
    for score in scores():
        positions = "-" if score.positions is None else f"{score.positions:.3f}"
        print(
            f"{score.layout:18}{score.by:18}{score.documents:10}{positions:>11}"
            f"{score.tasks:8.3f}{score.units:8.3f}",
            flush=True,
        )
    print("\nMilliseconds of processor time for a document beside the bare library")
    print(f"{'layout':18}{'library':14}{'bare':>8}{'read':>8}{'ratio':>7}{'tasks':>8}{'ratio':>7}")
    for t in timings():
        print(
            f"{t.layout:18}{t.library:14}{t.bare:8.1f}{t.read:8.1f}{t.read / t.bare:7.1f}"
            f"{t.all:8.1f}{t.all / t.bare:7.1f}",
            flush=True,
        )
    if files:
        b = build(files)
        print(
            f"\nBuild of {b.files} files: {b.seconds:.0f} s, {b.files / b.seconds:.1f} files/s; "
            f"{b.processor:.0f} s of processor time, {b.files / b.processor:.1f} files/s on each; "
            f"{b.megabytes:.0f} MB in the largest process\n{b.said}"
        )


if __name__ == "__main__":
    main()
