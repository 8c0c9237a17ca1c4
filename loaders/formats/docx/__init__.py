"""Docx: Word documents, read from their XML with all tracked changes accepted."""

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ...source import Source
from ...writer import Writer
from ..package import Package
from .body import Body
from .names import W, find
from .numbering import Numbering
from .styles import Styles

__all__ = ["read_docx"]

_UNTOLD = {
    "styles": "headings, lists and hidden text by style are not told",
    "numbering": "automatic numbers are not told",
    "footnotes": "foot notes are not counted",
    "endnotes": "end notes are not counted",
}
"""What cannot be told without a part."""


def read_docx(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """The body of a Word document; headers, footers and foot notes are apart from it.

    Insertions are kept, deletions and hidden text are not; automatic numbers are printed as
    Word prints them. Pages are known where Word has left their marks. A damaged or missing part
    beside the body is read without, and a warning says so. Raises TiaokuaiError for a file that
    is damaged, locked, too large, or without a body.
    """
    package = Package(data)
    part = package.main()
    root = package.xml(part)
    body = find(root, "body")
    if root is None or body is None:
        raise TiaokuaiError("a Word file without a document", todo="save it again as docx")
    styles = Styles(package.related(part, "styles"))
    numbering = Numbering(package.related(part, "numbering"), styles)
    has_pages = root.find(f".//{W}lastRenderedPageBreak") is not None
    walk = Body(Writer(), styles, numbering, page=1 if has_pages else None)
    walk.walk(body)
    notes = _count(package.related(part, "footnotes")) + _count(package.related(part, "endnotes"))
    left_out = walk.left_out | ({"foot notes": notes} if notes else {})
    warnings = [f"{what} left out: {count}" for what, count in left_out.items()]
    warnings += [f"its {kind} are damaged or missing: {_UNTOLD[kind]}" for kind in package.unread]
    return walk.writer.source(name, media_type, sha256, warnings=warnings)


def _count(notes: etree._Element | None) -> int:
    """How many notes hold text; separators have a type, notes have none."""
    if notes is None:
        return 0
    return sum(1 for note in notes if note.get(W + "type") is None and any(note.itertext()))
