"""Documents made for a test: paragraphs, and tables given by their rows."""

from collections.abc import Sequence

from tiaokuai.loaders import DocumentRecord, RawCell, Source, Writer, extract

Row = Sequence[str]
ROWS: list[Row] = [
    ["序号", "工作任务", "责任单位", "完成时限"],
    ["1", "公开甲类事项。", "区教育局", "6月底前"],
]


def source(
    *blocks: str | Sequence[Row],
    properties: dict[str, str] | None = None,
    sheet: str | None = None,
    name: str = "a.docx",
) -> Source:
    """A source of these paragraphs (str) and tables (rows; a row of one cell is full-width)."""
    writer = Writer()
    for block in blocks:
        if isinstance(block, str):
            writer.paragraph(block)
            continue
        width = max(map(len, block))
        cells = [
            RawCell(text, r, c, columns=width if len(row) == 1 else 1)
            for r, row in enumerate(block)
            for c, text in enumerate(row)
        ]
        writer.table(cells, sheet=sheet)
    return writer.source(name, "text/plain", "0" * 64, properties=properties)


def record(*blocks: str | Sequence[Row]) -> DocumentRecord:
    """What a document of these blocks says of itself."""
    return extract(source(*blocks)).document


def rules(document: Source) -> list[str]:
    """What the ledger calls each line outside of the tables, in order."""
    entries = extract(document).ledger.entries
    return [entry.rule for entry in entries if entry.row is None]
