"""Bounds: what an archive may hold, and by which names what is in it is shown."""

from collections.abc import Iterable
from typing import TypeVar

from tiaokuai.ontology import TiaokuaiError

MOST_MEMBERS = 10_000
LARGEST_MEMBER = 100 << 20
SMALLER = "unpack it and give its folders"

Info = TypeVar("Info")


def check_count(count: int) -> None:
    """Raises TiaokuaiError for more files than an archive of documents has."""
    if count > MOST_MEMBERS:
        raise TiaokuaiError(f"an archive of more than {MOST_MEMBERS:,} files", todo=SMALLER)


def check_member(size: int, is_bomb: bool = False) -> None:
    """Raises TiaokuaiError for a file too large to be a document, in bytes."""
    if size > LARGEST_MEMBER or is_bomb:
        raise TiaokuaiError(f"unpacks to {size:,} bytes, too many to read")


def safe(name: str) -> str:
    """The name without what leads elsewhere; empty where nothing is left of it."""
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part.strip() not in {"", ".", ".."})


def named(files: Iterable[tuple[str, Info]]) -> dict[str, Info]:
    """The files by their names, those that come again with a number; without those of no name."""
    found: dict[str, Info] = {}
    for name, info in files:
        again = 1
        while (shown := name if again == 1 else f"{name} ({again})") in found:
            again += 1
        if name:
            found[shown] = info
    return found
