"""Model: what models on disk share: their files, their tokenizer, their name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tiaokuai.ontology import TiaokuaiError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TOKENIZER = "tokenizer.json"
BATCH = 32
"""Texts that a model is given at a time."""


def model_name(folder: Path, files: Iterable[Path]) -> str:
    """The folder's name and a digest of the files that decide what the model says."""
    digest = hashlib.sha256()
    for file in files:
        if file.is_file():
            with file.open("rb") as opened:
                digest.update(hashlib.file_digest(opened, "sha256").digest())
    return f"{folder.resolve().name} sha256:{digest.hexdigest()[:16]}"


def needed(package: str) -> Any:
    """A package of the extra `semantic`; TiaokuaiError where it is not installed."""
    try:
        return import_module(package)
    except ImportError as error:
        raise TiaokuaiError(
            f"a model on disk needs the package {package.partition('.')[0]}",
            todo="install it with: pip install 'tiaokuai[semantic]'",
        ) from error


def tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of a model's folder, without padding; it cuts where the model's file says."""
    library, path = needed("tokenizers"), folder / TOKENIZER
    try:
        found: Tokenizer = library.Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises nothing narrower
        what = "is no tokenizer" if path.is_file() else "is missing"
        raise TiaokuaiError(f"{TOKENIZER} {what}", where=str(folder)) from error
    found.no_padding()
    return found


def settings(path: Path) -> dict[str, Any]:
    """A JSON file of settings beside a model; nothing where there is none."""
    try:
        found = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    except ValueError as error:
        raise TiaokuaiError("is no JSON", where=str(path)) from error
    return found if isinstance(found, dict) else {}
