"""Readable: the name of a file as text, also where the system holds it in another encoding."""

import os


def readable(name: str) -> str:
    """The name with each part that is not UTF-8 read as GB 18030, as Chinese systems write it.

    What is neither has U+FFFD. Names given by the system hold such bytes as halves of characters,
    which no output takes.
    """
    if name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name):
        return name
    return "/".join(map(_part, name.split("/")))


def _part(name: str) -> str:
    raw = os.fsencode(name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")
