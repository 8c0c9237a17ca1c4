"""Models on disk and on a server give vectors; what is wrong with them is told in one line."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tiaokuai.graph import open_scorer
from tiaokuai.ontology import TiaokuaiError

from .models import SIZE, served, vectors, write_network, write_static, write_tokenizer

TEXTS = ["及时回应群众诉求。", "答复百姓呼声", "每月检查校车", "ＡＢＣ", ""]


def expected() -> np.ndarray:
    rows = np.array(vectors(TEXTS))
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths > 0, lengths, 1)


@pytest.mark.parametrize("write", [write_static, write_network])
def test_a_model_on_disk(write: Callable[[Path], Path], tmp_path: Path) -> None:
    scorer = open_scorer(write(tmp_path / "small"))
    found = scorer.vectors(TEXTS)
    assert found.shape == (len(TEXTS), SIZE)
    np.testing.assert_allclose(found, expected(), atol=1e-6)
    np.testing.assert_array_equal(found, open_scorer(tmp_path / "small").vectors(TEXTS))


@pytest.mark.parametrize("write", [write_static, write_network])
def test_the_name_tells_what_the_model_is_made_of(
    write: Callable[[Path], Path], tmp_path: Path
) -> None:
    name = open_scorer(write(tmp_path / "small")).name
    assert name.startswith("small sha256:")
    shutil.copytree(tmp_path / "small", tmp_path / "elsewhere/small")
    assert open_scorer(tmp_path / "elsewhere/small").name == name
    tokenizer = tmp_path / "small/tokenizer.json"
    tokenizer.write_text(tokenizer.read_text("utf-8") + " ", "utf-8")
    assert open_scorer(tmp_path / "small").name != name


def test_static_vectors_may_be_shared_and_weighed(tmp_path: Path) -> None:
    from .models import VOCABULARY, table

    rows = table()
    same = np.arange(len(rows))
    same[VOCABULARY.index("校")] = VOCABULARY.index("群")
    weights = np.ones(len(rows), dtype=np.float32)
    weights[VOCABULARY.index("回")] = 0
    folder = write_static(tmp_path / "m", mapping=same, weights=weights)
    school, crowd, back = open_scorer(folder).vectors(["校", "群", "回"])
    np.testing.assert_array_equal(school, crowd)
    assert not back.any()


def test_a_server_is_asked_once_for_each_text_and_in_batches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TIAOKUAI_EMBEDDING_KEY", "sesame")
    with served() as asked:
        scorer = open_scorer(f"{asked.address}/v1#mine")
        np.testing.assert_allclose(scorer.vectors(TEXTS), expected(), atol=1e-6)
        many = [f"{text}{n}" for n in range(40) for text in ("回应", "校车")]
        scorer.vectors([*many, *many, *TEXTS])
        assert [len(body["input"]) for body in asked.bodies] == [1, 5, 64, 16]
        assert {body["model"] for body in asked.bodies} == {"mine"}
        assert set(asked.keys) == {"Bearer sesame"}
        assert scorer.name == f"mine at {asked.address}/v1/embeddings"


@pytest.mark.parametrize("path", ["", "/", "/v1", "/v1/", "/v1/embeddings"])
def test_the_address_may_be_written_in_full_or_in_short(path: str) -> None:
    with served() as asked:
        scorer = open_scorer(asked.address + path)
        assert scorer.name == f"small-zh at {asked.address}/v1/embeddings"
        assert "model" not in asked.bodies[0]
        assert asked.keys == [None]


def test_a_busy_server_is_asked_again() -> None:
    with served() as asked:
        asked.status = [503, 200]
        assert open_scorer(asked.address).vectors(["回应"]).shape == (1, SIZE)
        assert len(asked.bodies) == 3


@pytest.mark.parametrize(
    ("status", "answer", "said"),
    [
        (401, b"", "refused the key (401); put the key that it asks for into the environment"),
        (404, b"no such\nmodel", "answered 404: no such model; see that it serves /v1/embeddings"),
        (302, b"", "answered 302"),
        (200, b"<html>", "its answer holds no embeddings"),
        (200, {"data": [{"index": 0}]}, "its answer holds no embeddings"),
        (200, {"data": []}, "its answer has the wrong shape: (0,) for 1 texts"),
        (
            200,
            {"data": [{"index": 0, "embedding": [float("nan")]}]},
            "its vectors hold what is no number",
        ),
        (200, {"data": [{"index": 0, "embedding": []}]}, "the wrong shape"),
        (200, {"data": [{"index": 0, "embedding": ["a"]}]}, "its answer holds no embeddings"),
    ],
)
def test_what_is_wrong_with_an_answer_is_told_in_a_line(
    status: int, answer: object, said: str
) -> None:
    with served() as asked:
        asked.status, asked.answer = [status], answer
        with pytest.raises(TiaokuaiError) as error:
            open_scorer(asked.address)
        assert said in str(error.value)
        assert str(error.value).startswith(f"{asked.address}/v1/embeddings: ")
        assert "\n" not in str(error.value)


def test_vectors_that_change_their_length_are_none() -> None:
    with served() as asked:
        scorer = open_scorer(asked.address)
        asked.answer = {"data": [{"index": 0, "embedding": [1.0]}]}
        with pytest.raises(TiaokuaiError, match=f"changed their length from {SIZE} to 1"):
            scorer.vectors(["回应"])


def test_a_server_that_is_not_there() -> None:
    with served() as asked:
        address = asked.address
    with pytest.raises(TiaokuaiError, match=r"does not answer: .*Connection refused"):
        open_scorer(address)


def test_a_key_does_not_stand_in_an_address() -> None:
    with pytest.raises(TiaokuaiError) as error:
        open_scorer("http://me:secret@127.0.0.1/v1")
    assert "secret" not in str(error.value)
    assert "TIAOKUAI_EMBEDDING_KEY" in str(error.value)


def test_folders_without_a_usable_model(tmp_path: Path) -> None:
    def told(folder: Path) -> str:
        with pytest.raises(TiaokuaiError) as error:
            open_scorer(folder)
        return str(error.value)

    assert "no embedding model is here" in told(tmp_path / "nowhere")
    folder = write_static(tmp_path / "small")
    (folder / "model.safetensors").write_bytes(b"no tables")
    assert "cannot be read as safetensors" in told(folder)
    (folder / "tokenizer.json").write_text("{}", "utf-8")
    assert "tokenizer.json is no tokenizer" in told(folder)
    (folder / "tokenizer.json").unlink()
    assert "tokenizer.json is missing" in told(folder)


def test_tables_that_are_none_or_too_small(tmp_path: Path) -> None:
    folder = write_static(tmp_path / "small", mapping=np.arange(3))
    with pytest.raises(TiaokuaiError, match="fewer vectors than its tokenizer has tokens"):
        open_scorer(folder)
    from safetensors.numpy import save_file

    save_file({"layer.0.weight": np.ones((2, 2))}, str(folder / "model.safetensors"))
    with pytest.raises(TiaokuaiError, match="a network is needed in its ONNX form"):
        open_scorer(folder)


@pytest.mark.parametrize("package", ["tokenizers", "safetensors.numpy"])
def test_a_package_that_is_not_installed_is_named_with_what_brings_it(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_static(tmp_path / "small")
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(TiaokuaiError, match=package.partition(".")[0]) as error:
        open_scorer(folder)
    assert "pip install 'tiaokuai[semantic]'" in str(error.value)


def test_a_file_that_is_no_network(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime", reason="needs the packages of the extra semantic")
    write_tokenizer(tmp_path)
    (tmp_path / "model.onnx").write_bytes(b"no network")
    with pytest.raises(TiaokuaiError, match="cannot be read as an ONNX network"):
        open_scorer(tmp_path)
