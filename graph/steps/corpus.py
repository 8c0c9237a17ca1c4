"""Corpus: the documents of a build, each once."""

from collections.abc import Iterable
from dataclasses import dataclass

from tiaokuai.loaders import Extraction

_RICHEST = (
    "wordprocessingml",
    "spreadsheetml",
    "opendocument",
    "msword",
    "ms-excel",
    "html",
    "pdf",
)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose document another file gave as well: by its bytes or by its id (文号)."""

    path: str
    kept: str
    document: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Extractions by ascending document id, and the files that said the same again."""

    extractions: list[Extraction]
    duplicates: list[Duplicate]


def settle(extractions: Iterable[Extraction]) -> Corpus:
    """Keep each document once: the file that gave tasks, then the richer format, then the path.

    What was read from pictures of its pages (a media type with ;ocr=) comes after all text.

    Two files are one document when their bytes or their document ids are equal.
    """
    kept: dict[str, Extraction] = {}
    contents: dict[str, str] = {}
    duplicates = []
    for extraction in sorted(extractions, key=_preference):
        document = extraction.document
        id = contents.setdefault(document.source.sha256, document.id)
        if id in kept:
            first = kept[id].document.source.path
            duplicates.append(Duplicate(document.source.path, first, id))
        else:
            kept[id] = extraction
    return Corpus(
        [kept[id] for id in sorted(kept)], sorted(duplicates, key=lambda double: double.path)
    )


def _preference(extraction: Extraction) -> tuple[bool, bool, int, str, str]:
    source = extraction.document.source
    kind, *parameters = source.media_type.split(";")
    scanned = any(parameter.strip().startswith("ocr=") for parameter in parameters)
    rank = next((i for i, word in enumerate(_RICHEST) if word in kind), len(_RICHEST))
    return not extraction.tasks, scanned, rank, source.path, source.sha256
