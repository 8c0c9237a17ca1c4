"""Network: a sentence-embedding network in ONNX form."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tiaokuai.ontology import TiaokuaiError

from .model import BATCH, TOKENIZER, model_name, needed, settings, tokenizer
from .scorer import Vectors

_POOLING = "1_Pooling/config.json"
_LONGEST = 512
"""Tokens that a network reads where its tokenizer names no limit."""


class Network:
    """A folder as sentence-transformers exports it: the network, `tokenizer.json`, pooling.

    A network that gives a vector for each token is pooled as `1_Pooling/config.json` says: the
    first token's, or else the mean. It runs on one thread, for the same sums in the same order.
    """

    def __init__(self, folder: Path, file: Path) -> None:
        # Large networks keep their weights in a file beside them.
        beside = file.with_name(f"{file.name}_data")
        pooling = folder / _POOLING
        self.name = model_name(folder, (file, beside, folder / TOKENIZER, pooling))
        self._file = file
        self._first = bool(settings(pooling).get("pooling_mode_cls_token"))
        self._tokenizer = tokenizer(folder)
        if self._tokenizer.truncation is None:
            self._tokenizer.enable_truncation(_LONGEST)
        runtime = needed("onnxruntime")
        options = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._session = runtime.InferenceSession(str(file), options)
        except Exception as error:  # the runtime has an exception of its own for each reason
            raise TiaokuaiError("cannot be read as an ONNX network", where=str(file)) from error
        self._inputs = {entry.name for entry in self._session.get_inputs()}

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """A vector for each text. A batch has texts of about one length: little is padded."""
        order = sorted(range(len(texts)), key=lambda n: (len(texts[n]), texts[n]))
        found: dict[int, Vectors] = {}
        for first in range(0, len(order), BATCH):
            some = order[first : first + BATCH]
            found.update(zip(some, self._pooled([texts[n] for n in some]), strict=True))
        return np.stack([found[n] for n in range(len(texts))])

    def _pooled(self, texts: list[str]) -> Vectors:
        read = self._tokenizer.encode_batch(texts)
        longest = max(len(text.ids) for text in read)
        ids = np.array([[*t.ids, *[0] * (longest - len(t.ids))] for t in read], dtype=np.int64)
        mask = np.array([[n < len(t.ids) for n in range(longest)] for t in read], dtype=np.int64)
        given: dict[str, Any] = {
            "input_ids": ids,
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(ids),
        }
        try:
            out = self._session.run(None, {k: v for k, v in given.items() if k in self._inputs})
        except Exception as error:
            raise TiaokuaiError("the network cannot be run", where=str(self._file)) from error
        # A vector for each text where one of the outputs is that, else one for each token.
        rows = next((own for own in out if np.ndim(own) == 2), out[0])
        if np.ndim(rows) == 2:
            return np.asarray(rows, dtype=np.float32)
        if self._first:
            return np.asarray(rows[:, 0], dtype=np.float32)
        weight = mask[:, :, None]
        return np.asarray(
            (rows * weight).sum(axis=1) / np.maximum(weight.sum(axis=1), 1), dtype=np.float32
        )
