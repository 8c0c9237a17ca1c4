"""Tables that a text dump prints with tabs."""

from tiaokuai.loaders import Paragraph, Source, Table, read

DUMP = """任务表
\t序号
\t任务
\t单位

\t1
\t修路
\t市交通局
市财政局

\t2
\t架桥
\t

附注
"""


def source(text: str) -> Source:
    """The text as a file that was read."""
    return read(text.encode(), "dump.txt")


def table(text: str) -> list[list[str]]:
    """The cells of the text's only table."""
    [found] = [block for block in source(text).blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in found.rows]


def test_a_cell_a_line_and_an_empty_line_after_each_row() -> None:
    assert table(DUMP) == [
        ["序号", "任务", "单位"],
        ["1", "修路", "市交通局\n市财政局"],
        ["2", "架桥", ""],
    ]


def test_text_around_the_table_is_paragraphs() -> None:
    shown = [b.passage.text for b in source(DUMP).blocks if isinstance(b, Paragraph)]
    assert shown == ["任务表", "附注"]


def test_line_ends_do_not_matter() -> None:
    assert table(DUMP.replace("\n", "\r\n")) == table(DUMP)
    assert source(DUMP.replace("\n", "\r\n")).text == DUMP


def test_an_empty_line_inside_a_cell() -> None:
    broken = DUMP.replace("\t架桥\n", "\t架桥\n\n含引道\n")
    assert table(broken)[2] == ["2", "架桥\n\n含引道", ""]


def test_a_blank_cell_is_not_certain_to_be_empty() -> None:
    [found] = [block for block in source(DUMP).blocks if isinstance(block, Table)]
    assert [cell.certain for cell in found.rows[2]] == [True, True, False]


def test_a_row_of_one_cell_runs_over_the_whole_width() -> None:
    text = DUMP.replace("\t2\n\t架桥\n\t\n", "\t一、农村道路\n")
    [found] = [block for block in source(text).blocks if isinstance(block, Table)]
    assert [(cell.text, cell.columns) for cell in found.rows[2]] == [("一、农村道路", 3)]


def test_rows_with_tabs_inside_one_line() -> None:
    assert table("表\n序号\t任务\t单位\n1\t修路\t市交通局\n完") == [
        ["序号", "任务", "单位"],
        ["1", "修路", "市交通局"],
    ]


def test_bookmarks_are_no_words_of_the_document() -> None:
    assert table(DUMP.replace("修路", "[bookmark: _GoBack]修路"))[1][1] == "修路"


def test_each_cell_is_where_it_says() -> None:
    read_again = source(DUMP)
    [found] = [block for block in read_again.blocks if isinstance(block, Table)]
    cell = found.rows[1][2]
    [evidence] = read_again.evidence(cell.passage)
    assert read_again.text[evidence.start : evidence.end] == "市交通局\n市财政局"
    assert (evidence.table, evidence.row, evidence.column) == (1, 2, 3)
