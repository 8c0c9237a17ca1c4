"""Static: a model that has a vector for each token and takes their mean."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tiaokuai.ontology import TiaokuaiError

from .model import BATCH, TOKENIZER, model_name, needed, settings, tokenizer
from .scorer import Vectors

_TABLES = ("embeddings", "embedding.weight")
"""What the table of vectors is called by model2vec and by sentence-transformers."""


class Static:
    """A folder with `tokenizer.json` and a table of vectors, tokens × size.

    `weights`, where the file has them, say how much each token counts; `mapping` which vector
    it has, where several share one.
    """

    def __init__(self, folder: Path, file: Path) -> None:
        self.name = model_name(folder, (file, folder / TOKENIZER))
        self._tokenizer = tokenizer(folder)
        self._unknown = settings(folder / TOKENIZER).get("model", {}).get("unk_token")
        tables = _tables(file)
        table = next((tables[name] for name in _TABLES if name in tables), None)
        if table is None or table.ndim != 2:
            raise TiaokuaiError(
                "holds no table of token vectors",
                where=str(file),
                todo="a network is needed in its ONNX form: model.onnx",
            )
        self._table = table
        self._mapping = tables.get("mapping", np.arange(len(self._table))).astype(np.int64)
        self._weights = tables.get("weights", np.ones(len(self._mapping))).astype(np.float32)
        known = min(len(self._mapping), len(self._weights))
        if known < self._tokenizer.get_vocab_size() or self._mapping.max() >= len(self._table):
            raise TiaokuaiError("has fewer vectors than its tokenizer has tokens", where=str(file))

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """The weighted mean of each text's tokens; zeros where the model knows none of them."""
        rows = np.zeros((len(texts), self._table.shape[1]), dtype=np.float32)
        for first in range(0, len(texts), BATCH):
            some = list(texts[first : first + BATCH])
            for n, found in enumerate(self._tokenizer.encode_batch(some, add_special_tokens=False)):
                tokens = zip(found.ids, found.tokens, strict=True)
                ids = np.array([id for id, token in tokens if token != self._unknown], dtype=int)
                if len(ids):
                    own = self._table[self._mapping[ids]] * self._weights[ids, None]
                    rows[first + n] = own.mean(axis=0)
        return rows


def _tables(file: Path) -> dict[str, NDArray[np.float32]]:
    """The tables of a file by their names; float32, whatever they were."""
    library = needed("safetensors.numpy")
    try:
        found = library.load_file(str(file))
    except Exception as error:  # the library raises its own and several of Python's
        raise TiaokuaiError("cannot be read as safetensors", where=str(file)) from error
    return {name: np.asarray(table, dtype=np.float32) for name, table in found.items()}
