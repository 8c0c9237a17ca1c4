"""Write docs/queries.md again, from the library and its answers on the sample documents."""

import tempfile
from pathlib import Path

from samples import DOCUMENTS
from tiaokuai.graph import Graph, build_files

from .queries import page

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        build_files([DOCUMENTS], Path(folder) / "graph")
        text = page(Graph(Path(folder) / "graph"))
    Path(__file__).with_name("queries.md").write_text(text, "utf-8")
