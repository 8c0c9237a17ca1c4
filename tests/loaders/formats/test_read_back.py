"""The canonical text of every format is a dump that the text reader understands."""

from hypothesis import given
from hypothesis import strategies as st

from tiaokuai.loaders import RawCell, Writer, read

from .shown import grids, lines
from .word import docx, p, tbl, tc, tr

# Words that are neither blank nor end a row, which no reader lets into a cell.
WORD = st.text("甲乙丙市局委任务、，。（）12月底前", min_size=1, max_size=8)
CELL = st.lists(WORD, max_size=3).map("\n".join)
GRID = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.tuples(WORD, *[CELL] * (width - 1)).map(list), min_size=2, max_size=6)
)


@given(GRID)
def test_a_table_written_and_read_back_has_the_same_cells(cells: list[list[str]]) -> None:
    writer = Writer()
    writer.paragraph("任务分解表")
    writer.table([RawCell(text, r, c) for r, row in enumerate(cells) for c, text in enumerate(row)])
    writer.paragraph("说明")
    written = writer.source("a", "text/plain", "")
    again = read(written.text.encode(), "a.txt")
    assert grids(again) == grids(written)
    assert lines(again) == lines(written)


def test_a_word_table_read_back_from_its_text_has_the_same_cells() -> None:
    units = tc(p("市人社局") + p("市住建局"))
    body = p("任务分解表") + tbl(
        tr("序号", "任务", "单位"), tr("1", "甲", units), tr("2", "", "乙")
    )
    source = read(docx(body), "a")
    again = read(source.text.encode(), "a.txt")
    assert grids(again) == grids(source)
    assert lines(again) == lines(source)
