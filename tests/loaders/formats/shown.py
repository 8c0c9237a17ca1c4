"""What a source shows, in the plain lists that tests compare."""

from tiaokuai.loaders import Paragraph, Source, Table


def lines(source: Source) -> list[str]:
    """The texts of its paragraphs."""
    return [block.passage.text for block in source.blocks if isinstance(block, Paragraph)]


def levels(source: Source) -> dict[str, int]:
    """The level of each paragraph that is a heading."""
    return {
        block.passage.text: block.level
        for block in source.blocks
        if isinstance(block, Paragraph) and block.level is not None
    }


def grids(source: Source) -> list[list[list[str]]]:
    """Each table as rows of texts, a merged cell's text at every position it covers."""
    return [
        [[cell.text for cell in row] for row in block.rows]
        for block in source.blocks
        if isinstance(block, Table)
    ]


def grid(source: Source) -> list[list[str]]:
    """The only table."""
    (only,) = grids(source)
    return only


def cells(source: Source) -> dict[str, tuple[int, int, int, int]]:
    """Where the cells of all tables stand and how far they reach, by their texts."""
    return {
        cell.text: (cell.row, cell.column, cell.rows, cell.columns)
        for block in source.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        if cell.text
    }


def every_span_is_right(source: Source) -> bool:
    """Whether each passage is what stands at its spans in the canonical text."""
    passages = [block.passage for block in source.blocks if isinstance(block, Paragraph)]
    passages += [
        cell.passage
        for block in source.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    ]
    passages += source.properties.values()
    return all(
        "".join(source.text[start:end] for start, end in passage.spans) == passage.text
        for passage in passages
    )
