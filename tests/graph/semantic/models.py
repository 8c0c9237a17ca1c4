"""Small models of meaning made here: they know a handful of words, some of one meaning."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

MEANINGS = (
    ("回应", "答复", "回复"),
    ("群众", "百姓", "居民"),
    ("诉求", "烦心事", "呼声"),
    ("校车", "学生接送"),
    ("食堂", "饭堂"),
    ("公交", "夜班车"),
    ("水质", "饮水"),
    ("招生", "入学"),
)
"""Each line one meaning in several words."""

WORDS = [word for line in MEANINGS for word in line]
VOCABULARY = ["[UNK]", *sorted({character for word in WORDS for character in word})]
SIZE = len(MEANINGS)


def table() -> NDArray[np.float32]:
    """A vector for each token: which meanings its character belongs to."""
    rows = [[any(c in word for word in line) for line in MEANINGS] for c in VOCABULARY]
    return np.array(rows, dtype=np.float32)


def write_tokenizer(folder: Path) -> None:
    """One token for each character, in the format of the library."""
    tokens = {token: number for number, token in enumerate(VOCABULARY)}
    plain: dict[str, Any] = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": None,
        "pre_tokenizer": {
            "type": "Split",
            "pattern": {"Regex": "."},
            "behavior": "Isolated",
            "invert": False,
        },
        "post_processor": None,
        "decoder": None,
        "model": {"type": "WordLevel", "vocab": tokens, "unk_token": "[UNK]"},
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.json").write_text(json.dumps(plain), "utf-8")


def write_static(folder: Path, **more: NDArray[Any]) -> Path:
    """A model of static vectors."""
    pytest.importorskip("tokenizers", reason="needs the packages of the extra semantic")
    pytest.importorskip("safetensors", reason="needs the packages of the extra semantic")
    from safetensors.numpy import save_file

    write_tokenizer(folder)
    save_file({"embeddings": table(), **more}, str(folder / "model.safetensors"))
    return folder


def write_network(folder: Path) -> Path:
    """The same model as an ONNX network: a look-up of token vectors, to be pooled."""
    pytest.importorskip("onnxruntime", reason="needs the packages of the extra semantic")
    write_tokenizer(folder)
    (folder / "onnx").mkdir()
    (folder / "onnx/model.onnx").write_bytes(_network(table()))
    return folder


def vectors(texts: Iterable[str]) -> list[list[float]]:
    """What the model says of texts, for a server to say."""
    own = table()
    return [
        own[[VOCABULARY.index(c) if c in VOCABULARY else 0 for c in text] or [0]].mean(0).tolist()
        for text in texts
    ]


class Asked:
    """What a server was asked, and what it answers: a function of the request's body."""

    def __init__(self) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.status = [200]
        self.answer: Any = self.vectors
        self.address = ""

    def vectors(self, body: dict[str, Any]) -> dict[str, Any]:
        """The answer of a server in order, its rows the wrong way round: they say their place."""
        rows = [
            {"object": "embedding", "index": n, "embedding": row}
            for n, row in enumerate(vectors(body["input"]))
        ]
        return {"object": "list", "data": rows[::-1], "model": "small-zh"}


@contextmanager
def served() -> Iterator[Asked]:
    """A server that speaks /v1/embeddings on a port of this machine."""
    asked = Asked()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.bodies.append(body)
            asked.keys.append(self.headers["Authorization"])
            status = asked.status.pop(0) if len(asked.status) > 1 else asked.status[0]
            found = asked.answer(body) if callable(asked.answer) else asked.answer
            content = found if isinstance(found, bytes) else json.dumps(found).encode()
            self.send_response(status if self.path == "/v1/embeddings" else 404)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        asked.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield asked
        finally:
            server.shutdown()
            thread.join()


def _network(rows: NDArray[np.float32]) -> bytes:
    """An ONNX file, field by field: the package that writes them is larger than all of this one.

    Input input_ids (texts × tokens), output last_hidden_state (texts × tokens × size) = Gather.
    """
    node = _field(1, b"table") + _field(1, b"input_ids") + _field(2, b"last_hidden_state")
    node += _field(4, b"Gather")
    tensor = _field(1, rows.shape[0]) + _field(1, rows.shape[1]) + _field(2, 1)
    tensor += _field(8, b"table") + _field(9, rows.tobytes())
    graph = _field(1, node) + _field(2, b"small") + _field(5, tensor)
    graph += _field(11, _value("input_ids", 7, ["texts", "tokens"]))
    graph += _field(11, _value("attention_mask", 7, ["texts", "tokens"]))
    graph += _field(12, _value("last_hidden_state", 1, ["texts", "tokens", "size"]))
    return _field(1, 8) + _field(7, graph) + _field(8, _field(1, b"") + _field(2, 13))


def _value(name: str, kind: int, axes: Sequence[str]) -> bytes:
    shape = b"".join(_field(1, _field(2, axis.encode())) for axis in axes)
    return _field(1, name.encode()) + _field(2, _field(1, _field(1, kind) + _field(2, shape)))


def _field(number: int, value: int | bytes) -> bytes:
    """A field of a protocol buffer: a number, or bytes with their length before them."""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    return bytes([*found, value])
