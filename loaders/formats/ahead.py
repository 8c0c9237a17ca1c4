"""Ahead: files for LibreOffice converted many at a time, before they are read one by one."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tiaokuai.ontology import TiaokuaiError

from . import office, ole
from .office import converted_ahead
from .sniff import sniff
from .wordend import with_last_paragraph

__all__ = ["convert_ahead", "converted_ahead", "may_need_office"]


def may_need_office(head: bytes) -> bool:
    """Whether a file that begins so may need LibreOffice: all old office files begin alike."""
    return head.startswith((ole.MAGIC, rb"{\rtf"))


def convert_ahead(contents: Iterable[bytes], folder: Path) -> None:
    """Convert those of the contents that need it; each fails or is left out for itself.

    The results are found by reading within `converted_ahead(folder)`.
    """
    from .converted import kind_and_reader

    groups: defaultdict[tuple[str, str], list[bytes]] = defaultdict(list)
    for data in contents:
        with suppress(TiaokuaiError, KeyError):
            groups[kind_and_reader(data, sniff(data))].append(with_last_paragraph(data))
    with suppress(TiaokuaiError):
        for (kind, reader), documents in groups.items():
            office.convert_ahead(documents, kind, reader, folder)
