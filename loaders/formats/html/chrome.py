"""Chrome: what a web page shows around its document, told from the document itself."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeAlias

from lxml import etree

from tiaokuai.ontology import codes

from .page import Grid, Line, Piece

_NAMED_SHARE = 0.25
"""An element called a header or menu that holds more of the text than this is the page's frame."""

_PROSE = re.compile(r"[。；;，、]")
_PROSE_LENGTH = 15
_TITLE_LENGTH = 8
"""A shorter line may be part of a longer title by chance, and a heading a section of the site."""

Element: TypeAlias = etree._Element


class Document:
    """Which pieces of a page are the document.

    The document is the lowest element that holds every piece that reads as prose or data,
    grown as long as that takes in no navigation. Outside it only headings, the title and
    document numbers are kept; inside it only lines that are page furniture are left out.
    """

    def __init__(self, root: Element, pieces: Sequence[Piece], titles: Sequence[str]) -> None:
        self._titles = [_letters(title) for title in titles]
        self._named = _named(root, pieces)
        free = [piece for piece in pieces if not self._in_named(piece)]
        self._core = _core(root, free)
        self._element = _grown(self._core, free)

    def holds(self, piece: Piece) -> bool:
        """Whether the piece belongs to the document."""
        if isinstance(piece, Line):
            if self._is_title(piece) or matches("kept", piece.text):
                return True
            if is_furniture(piece.text):
                return False
        if self._in_named(piece):
            return False
        path = _path(piece.element)
        if self._element in path:
            return self._core in path or not _is_foreign(piece)
        heading = isinstance(piece, Line) and piece.level is not None
        return heading and piece.length >= _TITLE_LENGTH and not _is_navigation(piece)

    def _in_named(self, piece: Piece) -> bool:
        return not self._named.isdisjoint(_path(piece.element))

    def _is_title(self, line: Line) -> bool:
        letters = _letters(line.text)
        part = len(letters) >= _TITLE_LENGTH and any(letters in title for title in self._titles)
        return part or letters in self._titles


def _core(root: Element, pieces: Sequence[Piece]) -> Element:
    """The lowest element that holds all content; the root where there is none."""
    content = [piece.element for piece in pieces if _is_content(piece)]
    held = Counter(element for lowest in content for element in _path(lowest))
    shared = (element for element in held if held[element] == len(content))
    return max(shared, key=lambda element: len(_path(element)), default=root)


def _grown(element: Element, pieces: Sequence[Piece]) -> Element:
    """The element, or the highest one around it that holds no further navigation."""
    links = Counter(e for piece in pieces if _is_navigation(piece) for e in _path(piece.element))
    while (parent := element.getparent()) is not None and links[parent] == links[element]:
        element = parent
    return element


def is_furniture(text: str) -> bool:
    """Whether a line is the page's own wherever it stands: tools, counters, where one is."""
    left = _pattern("items").sub("", text)
    return (left != text and not _letters(left)) or matches("lines", text)


def matches(kind: str, text: str) -> bool:
    """Whether a line is wholly of a kind of ontology/codes/web_chrome.yaml."""
    return _pattern(kind).fullmatch(" ".join(text.split())) is not None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{entry['pattern']})" for entry in codes("web_chrome")[kind]))


def _named(root: Element, pieces: Sequence[Piece]) -> set[Element]:
    """The elements that their tag, class or id calls page furniture, and that may well be."""
    listed: dict[str, Any] = codes("web_chrome")
    words = {word for entry in listed["names"] for word in entry["words"]}
    text: Counter[Element] = Counter()
    for piece in pieces:
        if not _is_navigation(piece) and not _is_foreign(piece):
            text.update(dict.fromkeys(_path(piece.element), piece.length))
    return {
        element
        for element in root.iter(etree.Element)
        if (element.tag in listed["tags"] or words & _words(element))
        and text[element] <= _NAMED_SHARE * text[root]
    }


def _words(element: Element) -> set[str]:
    name = f"{element.get('class', '')} {element.get('id', '')}"
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)
    return {part.lower() for part in parts} | set(re.split(r"[\s_\-\d]+", name.lower()))


def _is_content(piece: Piece) -> bool:
    """Whether a piece is prose or data, not just a short line that might be anything."""
    if _is_navigation(piece):
        return False
    if isinstance(piece, Grid):
        return True
    if _is_foreign(piece):
        return False
    return piece.length - piece.linked >= _PROSE_LENGTH and bool(_PROSE.search(piece.text))


def _is_foreign(piece: Piece) -> bool:
    """Whether a piece is a line that sites print outside their documents."""
    return isinstance(piece, Line) and (is_furniture(piece.text) or matches("outside", piece.text))


def _is_navigation(piece: Piece) -> bool:
    """Whether a piece is links; a link to an annex is part of the document."""
    if isinstance(piece, Line) and "附件" in piece.text:
        return False
    return piece.linked * 2 > piece.length


def _path(element: Element) -> list[Element]:
    return [element, *element.iterancestors()]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
