"""The embedded store: what is its own."""

from pathlib import Path

import pytest

from tiaokuai.graph import EmbeddedStore
from tiaokuai.ontology import TiaokuaiError


def test_no_database(tmp_path: Path) -> None:
    (tmp_path / "graph.lbug").write_bytes(b"not a database at all" * 500)
    with pytest.raises(TiaokuaiError, match="build the graph again"):
        EmbeddedStore(tmp_path / "graph.lbug")
