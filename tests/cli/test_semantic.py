"""--semantic on compare and build: links by meaning, and a line where that cannot be."""

import json
from pathlib import Path

import pytest

from tiaokuai.graph import Graph

from ..graph.semantic.models import served, write_static
from ..graph.semantic.test_alignment import ABOVE, BELOW, PARAPHRASE
from .conftest import Run


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A city's list and a district's as plain text."""
    folder = tmp_path / "docs"
    folder.mkdir()
    paths = folder / "city.txt", folder / "district.txt"
    for path, title, texts in (
        (paths[0], "2024年临河市民生工作任务分解表", ABOVE),
        (paths[1], "2024年临河市东塬区民生工作任务分解表", BELOW),
    ):
        rows = "".join(f"\n\t{n}\n\t{text}\n" for n, text in enumerate(texts, 1))
        path.write_text(f"{title}\n\t序号\n\t工作任务\n{rows}", "utf-8")
    return paths


def linked(out: str) -> set[tuple[int, int]]:
    return {(x["a"], x["b"]) for x in json.loads(out)["links"] if x["relation"] == "carries_on"}


def test_compare_finds_a_paraphrase_with_a_model(
    tiaokuai: Run, files: tuple[Path, Path], tmp_path: Path
) -> None:
    plain = tiaokuai("compare", *files, "--format", "json")
    model = write_static(tmp_path / "m")
    found = tiaokuai("compare", *files, "--semantic", model, "--format", "json")
    assert (plain.code, found.code) == (0, 0)
    assert linked(found.out) == linked(plain.out) | {PARAPHRASE}


def test_build_tells_the_model_and_keeps_its_name(
    tiaokuai: Run, files: tuple[Path, Path], tmp_path: Path
) -> None:
    graph = tmp_path / "graph"
    with served() as asked:
        ran = tiaokuai("build", files[0].parent, "-o", graph, "--semantic", f"{asked.address}#mine")
    name = f"mine at {asked.address}/v1/embeddings"
    assert f"by       letters and the model {name}\n" in ran.out
    assert Graph(graph).manifest.scorer == name
    again = tiaokuai("build", files[0].parent, "-o", graph)
    assert "the model" not in again.out
    assert Graph(graph).manifest.scorer is None


@pytest.mark.parametrize(
    ("where", "code", "said"),
    [
        ("/nowhere/model", 2, "error: /nowhere/model: no embedding model is here"),
        ("http://127.0.0.1:1", 1, "error: http://127.0.0.1:1/v1/embeddings: does not answer"),
    ],
)
def test_a_model_that_is_not_there_is_told_before_anything_is_read(
    tiaokuai: Run, files: tuple[Path, Path], tmp_path: Path, where: str, code: int, said: str
) -> None:
    for words in (("compare", *files), ("build", files[0].parent, "-o", tmp_path / "graph")):
        ran = tiaokuai(*words, "--semantic", where)
        assert ran.code == code
        assert ran.err.startswith(said)
        assert ran.err.count("\n") == 1
        assert not ran.out
    assert not (tmp_path / "graph").exists()
