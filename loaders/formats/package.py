"""Package: the XML parts of an Office file, read with limits."""

import posixpath
import zipfile
from contextlib import suppress
from io import BytesIO

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

LARGEST_PART = 200_000_000
LARGEST_RATIO = 300
_ALWAYS_FINE = 10_000_000
"""Bytes. XML of a long table shrinks to a hundredth; what shrinks to less is a zip bomb."""

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class DamagedPartError(TiaokuaiError):
    """A part that cannot be unpacked or is no XML; the others may be whole."""


class Package:
    """The parts of a docx or xlsx file by their names.

    `unread` lists the kinds of parts that the document asks for and that are not there or
    damaged. Raises TiaokuaiError for a file that is damaged, locked or larger than a document
    can be.
    """

    def __init__(self, data: bytes) -> None:
        self.unread: list[str] = []
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise TiaokuaiError("a damaged office file", todo="fetch it again") from error

    def parts(self, folder: str) -> list[str]:
        """The names of the XML parts in a folder."""
        return [
            n for n in self._zip.namelist() if n.startswith(f"{folder}/") and n.endswith(".xml")
        ]

    def main(self) -> str:
        """The name of the part that holds the document."""
        return self._targets("").get("officeDocument", "word/document.xml")

    def related(self, part: str, kind: str) -> etree._Element | None:
        """The part that `part` names as its styles, numbering, …; None where it names none.

        None, too, for one that is not there or damaged, of which `unread` then has the kind.
        """
        if (target := self._targets(part).get(kind)) is None:
            return None
        root = self.beside(target, kind)
        if root is None and kind not in self.unread:
            self.unread.append(kind)
        return root

    def beside(self, part: str, kind: str) -> etree._Element | None:
        """A part that a document may lack; None, too, for a damaged one, noted in `unread`."""
        try:
            return self.xml(part)
        except DamagedPartError:
            self.unread.append(kind)
            return None

    def numbered(self, part: str) -> dict[str, str]:
        """The parts to which `part` is related, by the ids that it calls them by."""
        folder, name = posixpath.split(part)
        root = self.beside(posixpath.join(folder, "_rels", f"{name}.rels"), "relations")
        return {
            relation.get("Id", ""): _path(folder, relation.get("Target", ""))
            for relation in (root if root is not None else ())
        }

    def xml(self, part: str) -> etree._Element | None:
        """The root element of a part; None where the file has no such part."""
        if part not in self._zip.namelist():
            return None
        return parsed(self.content(part).replace(_STRICT, _TRANSITIONAL), part)

    def check_sizes(self) -> None:
        """Raises TiaokuaiError where any part unpacks to too much: for readers of whole files."""
        for info in self._zip.infolist():
            _check_size(info)

    def content(self, part: str) -> bytes:
        """A part as it is. Raises TiaokuaiError for one that unpacks to too much."""
        _check_size(self._zip.getinfo(part))
        try:
            return self._zip.read(part)
        except RuntimeError as error:
            raise TiaokuaiError("protected by a password", todo="save it without one") from error
        except Exception as error:  # zlib, CRC, unsupported methods: each has its own class
            raise DamagedPartError("a damaged office file", todo="fetch it again") from error

    def _targets(self, part: str) -> dict[str, str]:
        """What a part is related to: the part for each kind of relation, the first one named.

        Where the list of them is lost, the parts beside it by the names they usually have.
        """
        folder, name = posixpath.split(part)
        root = None
        with suppress(DamagedPartError):
            root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None and part:
            return {posixpath.basename(one)[:-4]: one for one in self.parts(folder)}
        targets: dict[str, str] = {}
        for relation in root if root is not None else ():
            kind = relation.get("Type", "").rpartition("/")[2]
            targets.setdefault(kind, _path(folder, relation.get("Target", "")))
        return targets


def _path(folder: str, target: str) -> str:
    path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(path)


def _check_size(info: zipfile.ZipInfo) -> None:
    ratio = info.file_size / max(info.compress_size, 1)
    too_small = info.file_size > _ALWAYS_FINE and ratio > LARGEST_RATIO
    if info.file_size > LARGEST_PART or too_small:
        raise TiaokuaiError(
            f"{info.filename} unpacks to {info.file_size:,} bytes, too many to read"
        )


def parsed(data: bytes, part: str) -> etree._Element:
    """The root element of XML; `part` is what errors call it. Raises TiaokuaiError."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedPartError(f"damaged XML in {part}", todo="save it again") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise TiaokuaiError(f"{part} declares entities, which no document does")
    return root
