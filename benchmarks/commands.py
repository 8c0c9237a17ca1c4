"""Whole commands beside what any program in this language must do: python -m benchmarks.commands

Each command runs as a process of its own, in turn with its reference: the same interpreter that
only imports the packages the command cannot do without, and opens the same database.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = ROOT / "samples/documents"
RUNS = 5

TYPER = "import typer; typer.Typer()"
STORE = "import typer, ladybug; ladybug.Connection(ladybug.Database({!r}, read_only=True))"
PACKAGES = "import typer, lxml.etree, numpy, scipy.sparse, pyarrow.parquet, ladybug"


def main() -> None:
    """Print seconds (median of the runs) of each command and of its reference, and the ratio."""
    program = str(Path(sys.executable).with_name("tiaokuai"))
    with tempfile.TemporaryDirectory() as folder:
        graph = str(Path(folder) / "graph")
        build = [program, "build", str(DOCUMENTS), "-o", graph]
        subprocess.run(build, check=True, capture_output=True)
        database = str(Path(graph) / "graph.lbug")
        query = [program, "query", "obligations-by-unit", "-g", graph]
        one = str(DOCUMENTS / "qingxia-2024-openness.docx")
        print(f"{'command':10}{'seconds':>9}{'reference':>11}{'ratio':>7}")
        for name, command, reference in (
            ("--help", [program, "--help"], TYPER),
            ("extract", [program, "extract", one], "import typer, lxml.etree, yaml"),
            ("query", query, STORE.format(database)),
            ("build", build, PACKAGES),
        ):
            own, bare = _median(command), _median([sys.executable, "-c", reference])
            print(f"{name:10}{own:9.2f}{bare:11.2f}{own / bare:7.1f}")


def _median(command: list[str]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
