"""OpenDocument: texts (.odt) and spreadsheets (.ods), read from their XML."""

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ...source import Source
from ...writer import Writer
from ..package import Package, parsed
from ..sniff import FLAT_ODS, FLAT_ODT
from .body import Body
from .names import number, q
from .numbering import Numbering
from .sheets import write_sheets
from .styles import Styles

__all__ = ["read_opendocument"]


def read_opendocument(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """The body of a text, or the sheets of a spreadsheet; headers and footers are apart from it.

    Tracked changes are accepted, hidden text and notes are left out; automatic numbers are
    printed. Pages are known where the word processor has left their marks. Damaged
    styles are read without, and a warning says so. Raises TiaokuaiError for a file that is damaged,
    locked, too large, or neither text nor spreadsheet.
    """
    unread: list[str] = []
    root: etree._Element | None
    meta: etree._Element | None
    if media_type in {FLAT_ODT, FLAT_ODS}:
        root = meta = parsed(data, "it")
        styles = Styles(root)
    else:
        package = Package(data)
        manifest = package.beside("META-INF/manifest.xml", "manifest")
        if manifest is not None and manifest.find(".//{*}encryption-data") is not None:
            raise TiaokuaiError("protected by a password", todo="save it without one")
        root, meta = package.xml("content.xml"), package.beside("meta.xml", "meta")
        styles = Styles(root, package.beside("styles.xml", "styles"))
        unread = package.unread
    body = None if root is None else root.find(q("office:body"))
    writer = Writer()
    if body is not None and (sheets := body.find(q("office:spreadsheet"))) is not None:
        warnings = write_sheets(sheets, styles, writer)
    elif body is not None and (text := body.find(q("office:text"))) is not None:
        walk = _walk(text, styles, _printed_pages(meta))
        writer = walk.writer
        warnings = [f"{what} left out: {count}" for what, count in walk.left_out.items()]
    else:
        raise TiaokuaiError("an OpenDocument file without a text", todo="save it again")
    if "styles" in unread:
        warnings.append("its styles are damaged: headings and lists by style are not told")
    return writer.source(name, media_type, sha256, warnings=warnings)


def _walk(text: etree._Element, styles: Styles, printed: int | None) -> Body:
    """The text walked, with pages where all of its page marks are there.

    Word processors leave out marks where a row runs over a page end: pages are told only if they
    are as many as were printed.
    """
    if printed or next(text.iter(q("text:soft-page-break")), None) is not None:
        walk = Body(Writer(), styles, Numbering(styles), page=1)
        walk.walk(text)
        if printed in {None, walk.page}:
            return walk
    walk = Body(Writer(), styles, Numbering(styles))
    walk.walk(text)
    return walk


def _printed_pages(meta: etree._Element | None) -> int | None:
    """How many pages the file says it had when it was last printed; None: it does not say."""
    counts = None if meta is None else next(meta.iter(q("meta:document-statistic")), None)
    return number(counts, "meta:page-count", 0) or None
