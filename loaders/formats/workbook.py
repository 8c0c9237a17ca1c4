"""Workbook: what an xlsx file says of its sheets beside their values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from .extent import Extent
from .grid import check_area
from .numberformat import BUILT_IN
from .package import Package

_MOST_COUNTED = 10_000_000


@dataclass(frozen=True)
class SheetFacts:
    """Rows and columns that are hidden, and the number formats of cells, all counted from 0."""

    hidden_rows: Iterable[int] = ()
    hidden_columns: Iterable[int] = ()
    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)


def sheet_facts(package: Package) -> dict[str, SheetFacts]:
    """The facts of each sheet by its name.

    Raises TiaokuaiError for a file whose parts, or the area of whose sheets, are too large:
    calamine takes memory for a whole area or list at once and ends the process when there is none.
    """
    package.check_sizes()
    main = package.main()
    codes = _codes(package.related(main, "styles"))
    extents: dict[str, Extent] = {}
    for part in package.parts("xl"):
        extents[part] = extent = Extent(package.content(part), codes.keys())
        check_area(part, extent.rows, extent.columns)
        if extent.counted > _MOST_COUNTED:
            raise TiaokuaiError(
                f"{part} says it holds {extent.counted:,} entries", todo="save it again as xlsx"
            )
    return {
        name: _facts(extents[part], codes)
        for name, part in _sheets(package, main)
        if part in extents
    }


def _facts(extent: Extent, codes: Mapping[str, str]) -> SheetFacts:
    formats = {at: codes[style] for at, style in extent.styled.items()}
    return SheetFacts(extent.hidden_rows, extent.hidden_columns, formats)


def _sheets(package: Package, main: str) -> Iterable[tuple[str, str]]:
    """Each sheet's name and part."""
    book = package.beside(main, "sheets")
    parts = package.numbered(main)
    for sheet in book.iterfind("{*}sheets/{*}sheet") if book is not None else ():
        own = next((str(value) for key, value in sheet.items() if str(key).endswith("}id")), "")
        yield sheet.get("name", ""), parts.get(own, "")


def _codes(styles: etree._Element | None) -> dict[str, str]:
    """The formats by the numbers of the styles that have one."""
    if styles is None:
        return {}
    own = {
        one.get("numFmtId", ""): one.get("formatCode", "")
        for one in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    known = {str(number): code for number, code in BUILT_IN.items()} | own
    listed = enumerate(styles.iterfind("{*}cellXfs/{*}xf"))
    formats = {str(style): known.get(one.get("numFmtId", ""), "") for style, one in listed}
    return {style: code for style, code in formats.items() if code and code != "General"}
