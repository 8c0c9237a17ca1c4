"""TableCell: a cell of an XML format's table, its text not yet read."""

from typing import NamedTuple

from lxml import etree


class TableCell(NamedTuple):
    """A cell of a table: where it stands, how far it reaches, and its element."""

    row: int
    column: int
    rows: int
    columns: int
    element: etree._Element
