"""Server: an embedding server that speaks the OpenAI interface (/v1/embeddings)."""

import http.client
import json
import os
import time
from collections.abc import Sequence
from typing import Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import numpy as np

from tiaokuai.ontology import TiaokuaiError, UsageError

from .scorer import Vectors

KEY = "TIAOKUAI_EMBEDDING_KEY"
"""The environment variable that holds the key, where the server asks for one."""

_BATCH = 64
_SECONDS = 60
_BUSY = {429, 502, 503, 504}
_PAUSES = (1, 4)
"""Seconds to wait before a server that is busy is asked again."""
_MOST = 256 << 20
"""Bytes that an answer may have."""


class _Here(HTTPRedirectHandler):
    """Goes nowhere else: the key is for this server."""

    def redirect_request(
        self, req: Any, fp: Any, code: Any, msg: Any, headers: Any, newurl: Any
    ) -> None:
        """None: a redirection is an answer like any other that gives no vectors."""


_OPENER = build_opener(_Here)


class Server:
    """A server by its address; the model's name may follow it after a #.

    The address is that of the host, of /v1 or of /v1/embeddings. One text is asked for at once:
    a server that is down is told before any document is read.
    """

    def __init__(self, address: str) -> None:
        url = urlsplit(address)
        if not url.hostname or url.username or url.password:
            raise UsageError(
                "is no address of an embedding server",
                where=f"{url.scheme}://{url.hostname or ''}",
                todo=f"write http://host:port/v1#model, and the key into {KEY}",
            )
        path = url.path.rstrip("/").removesuffix("/embeddings").removesuffix("/v1")
        self._address = url._replace(path=f"{path}/v1/embeddings", fragment="").geturl()
        self._model = url.fragment
        self._size: int | None = None
        told, _ = self._asked(["条块"])
        self.name = f"{self._model or told or 'model'} at {self._address}"

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """The server's vectors, asked for 64 texts at a time."""
        parts = [
            self._asked(texts[first : first + _BATCH])[1] for first in range(0, len(texts), _BATCH)
        ]
        return np.concatenate(parts)

    def _asked(self, texts: Sequence[str]) -> tuple[str, Vectors]:
        """What the model calls itself, and a row for each text."""
        body = {"input": list(texts), "encoding_format": "float"}
        answer = self._answer(body | ({"model": self._model} if self._model else {}))
        try:
            plain = json.loads(answer)
            listed = sorted(plain["data"], key=lambda own: own["index"])
            rows = np.array([own["embedding"] for own in listed], dtype=np.float32)
            places = [own["index"] for own in listed]
        except (ValueError, KeyError, TypeError) as error:
            raise self._error("its answer holds no embeddings") from error
        if places != list(range(len(texts))) or rows.ndim != 2 or not rows.size:
            raise self._error(
                f"its answer has the wrong shape: {rows.shape} for {len(texts)} texts"
            )
        if not np.isfinite(rows).all():
            raise self._error("its vectors hold what is no number")
        if self._size not in (None, rows.shape[1]):
            raise self._error(
                f"its vectors changed their length from {self._size} to {rows.shape[1]}"
            )
        self._size = rows.shape[1]
        return str(plain.get("model") or ""), rows

    def _answer(self, body: dict[str, Any]) -> bytes:
        key = os.environ.get(KEY)
        request = Request(
            self._address,
            json.dumps(body, ensure_ascii=False).encode(),
            {
                "Content-Type": "application/json",
                **({"Authorization": f"Bearer {key}"} if key else {}),
            },
        )
        for pause in (*_PAUSES, None):
            try:
                with _OPENER.open(request, timeout=_SECONDS) as answer:
                    content: bytes = answer.read(_MOST)
                    return content
            except HTTPError as error:
                if error.code not in _BUSY or pause is None:
                    self._refuse(error)
            except (OSError, http.client.HTTPException) as error:
                why = error.reason if isinstance(error, URLError) else error
                raise self._error(f"does not answer: {why or type(why).__name__}") from error
            time.sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _refuse(self, error: HTTPError) -> NoReturn:
        with error:
            said = " ".join(error.read(2000).decode("utf-8", "replace").split())[:120]
        if error.code in (401, 403):
            todo = f"put the key that it asks for into the environment variable {KEY}"
            raise TiaokuaiError(
                f"refused the key ({error.code})", where=self._address, todo=todo
            ) from error
        raise self._error(f"answered {error.code}" + (f": {said}" if said else "")) from error

    def _error(self, what: str) -> TiaokuaiError:
        todo = "see that it serves /v1/embeddings and name its model: ADDRESS#MODEL"
        return TiaokuaiError(what, where=self._address, todo=todo)
