"""Antiword: the text of old Word files where LibreOffice is not installed.

It does not tell which cells are merged downwards; those merged across are known by the columns'
widths.
"""

import shutil
import subprocess
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ..source import Source
from ..writer import RawCell, Writer
from .grid import squeeze
from .guarded import run_guarded
from .lines import tidy

_PROGRAM = "antiword"
_TIME_LIMIT = 30
_NEAR = 3.0
"""Points; columns of two rows that begin so near to each other are one column."""

_WARNING = "read by antiword, which does not tell merged cells from empty ones; "


def is_there() -> bool:
    """Whether the program is installed."""
    return shutil.which(_PROGRAM) is not None


def read_antiword(data: bytes, name: str, media_type: str, sha256: str, why: str) -> Source:
    """Paragraphs and tables; blank cells are not certain. `why` ends the warning that says so.

    Raises TiaokuaiError where antiword cannot read the file.
    """
    root = _docbook(data)
    writer = Writer()
    for paragraph in root.iter("para"):
        text = paragraph.text or ""
        for child in paragraph:
            if child.tag == "informaltable":
                writer.paragraph(tidy(text))
                writer.table(_cells(child))
                text = ""
            else:
                text += _text(child)
            text += child.tail or ""
        writer.paragraph(tidy(text))
    return writer.source(name, media_type, sha256, warnings=[_WARNING + why])


def _docbook(data: bytes) -> etree._Element:
    with TemporaryDirectory(prefix="tiaokuai-") as folder:
        document = Path(folder) / "document.doc"
        document.write_bytes(data)
        printed = Path(folder) / "document.xml"
        command = [_PROGRAM, "-m", "UTF-8.txt", "-x", "db", str(document)]
        try:
            with printed.open("wb") as output:
                ended_well = run_guarded(command, _TIME_LIMIT, output=output) == 0
            parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
            if ended_well:
                return etree.fromstring(printed.read_bytes(), parser)
        except (subprocess.TimeoutExpired, etree.XMLSyntaxError):
            pass
        raise TiaokuaiError("antiword cannot read it", todo="save it as docx")


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _cells(table: etree._Element) -> list[RawCell]:
    """The cells by rows; each group of rows has columns of its own, put in place by their ends."""
    groups = [(list(_edges(group)), list(group.iter("row"))) for group in table.iter("tgroup")]
    edges = _merged(edge for ends, _ in groups for edge in ends)
    cells: list[RawCell] = []
    rows = [(ends, row) for ends, rows in groups for row in rows]
    for r, (ends, row) in enumerate(rows):
        for (left, right), entry in zip(zip([0.0, *ends], ends, strict=False), row, strict=False):
            start, end = (bisect_left(edges, edge - _NEAR) for edge in (left, right))
            text = tidy(_text(entry))
            columns = max(end - start, 1)
            cells.append(RawCell(text, r, start, 1, columns, certain=bool(text)))
    return squeeze(cells)


def _edges(group: etree._Element) -> Iterator[float]:
    """Where each column of a group of rows ends, in points."""
    widths = (one.get("colwidth", "0pt").removesuffix("pt") for one in group.iter("colspec"))
    return accumulate(map(float, widths))


def _merged(edges: Iterator[float]) -> list[float]:
    """The edges without those that lie beside another; the left side of the table is the first."""
    merged = [0.0]
    for edge in sorted(edges):
        if edge - merged[-1] > _NEAR:
            merged.append(edge)
    return merged
