"""Matching: which document and which task a judgement speaks of."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from ..records import DocumentRecord, Extraction

_SHORTEST_DIGEST = 12
_SHORTEST_TASK = 8
"""Letters of a task that a longer quote is taken to hold."""


def is_everywhere(key: str) -> bool:
    """Whether a document or place is left open: empty, or *."""
    return key in ("", "*")


def is_document(key: str, document: DocumentRecord) -> bool:
    """Whether `key` is the document's id, 文号, SHA-256 (12 digits or more) or end of its path."""
    if not _forms(key).isdisjoint(_names(document.id, document.source.path, document.number)):
        return True
    digest = key.strip().lower()
    return len(digest) >= _SHORTEST_DIGEST and document.source.sha256.startswith(digest)


@lru_cache(maxsize=4096)
def _names(id: str, path: str, number: str | None) -> frozenset[str]:
    """All that may name a document, its number and its whole path marked as such."""
    tails = _tails(path)
    marked = {f"path={tails[0]}", f"number={letters(number)}" if number else ""}
    return frozenset({id, *tails, *marked} - {""})


@lru_cache(maxsize=4096)
def _forms(key: str) -> frozenset[str]:
    """What a key may mean: as written, a number, or a path longer than the document's."""
    key = key.strip()
    tails = _tails(key)
    return frozenset({key, tails[0], f"number={letters(key)}", *(f"path={t}" for t in tails)})


def _tails(path: str) -> list[str]:
    """A path and what is left of it from each folder on."""
    parts = path.replace("\\", "/").split("/")
    return ["/".join(parts[n:]) for n in range(len(parts))]


def is_place(key: str, place: str) -> bool:
    """Whether `key` is a jurisdiction's full name or its last part: 东塬区 of 临河市东塬区."""
    return bool(key) and (key == place or place.endswith(key))


@lru_cache(maxsize=65536)
def letters(text: str) -> str:
    """Letters and digits alone, full-width forms folded: how two readers' texts are compared."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def fitting(quote: str, texts: Sequence[str]) -> list[int]:
    """The indexes of the texts that a quote means.

    Those that are the quote; else the text that has it; else the one that is a part of it, as
    when a better reader cut a task in two. Several: the quote is too short to tell.
    """
    wanted = letters(quote)
    found = [letters(text) for text in texts]
    if not wanted:
        return []
    same = [n for n, text in enumerate(found) if text == wanted]
    holding = [n for n, text in enumerate(found) if wanted in text]
    held = [n for n, text in enumerate(found) if len(text) >= _SHORTEST_TASK and text in wanted]
    return same or holding or held


def is_clear(quote: str, texts: Sequence[str]) -> bool:
    """Whether the quote means one text, or several that are word for word the same."""
    found = {letters(texts[n]) for n in fitting(quote, texts)}
    return len(found) == 1


def ordinals(quote: str, extraction: Extraction) -> list[int]:
    """The tasks that a quote means, by ordinal; empty where it means none or leaves it open."""
    texts = [task.text for task in extraction.tasks]
    found = fitting(quote, texts) if is_clear(quote, texts) else []
    return [extraction.tasks[n].ordinal for n in found]


def is_ambiguous(quote: str, extraction: Extraction) -> bool:
    """Whether tasks that say different things have the quoted words."""
    texts = [task.text for task in extraction.tasks]
    return bool(fitting(quote, texts)) and not is_clear(quote, texts)
