"""PDF: what is drawn on pages becomes the tables and paragraphs that were printed."""

import itertools
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from samples import render, truth
from samples.layouts.pdf_sheet import FONT, Sheet
from tiaokuai.loaders import Paragraph, Source, Table, extract, read
from tiaokuai.ontology import TiaokuaiError

A4 = (595.0, 842.0)
PROSE = "政务公开要坚持以人民为中心，围绕群众关切主动发布信息。"
Draw = Callable[[Any], None]


def pdf(*pages: Draw, size: tuple[float, float] = A4, **options: Any) -> bytes:
    """A file of pages, each drawn by a function."""
    Sheet(A4, 72)
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1, **options)
    for draw in pages:
        canvas.setFont(FONT, 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def written(*lines: str, left: float = 72) -> Draw:
    """Draws lines from the top of a page, 20 points apart."""

    def draw(canvas: Any) -> None:
        for n, line in enumerate(lines):
            canvas.drawString(left, 760 - 20 * n, line)

    return draw


def ruled(cells: list[list[str]], rule: Callable[..., None], top: float = 700) -> Draw:
    """Draws cells of 100 by 40 points, each side by `rule(canvas, x0, y0, x1, y1)`."""

    def draw(canvas: Any) -> None:
        for r, row in enumerate(cells):
            for c, text in enumerate(row):
                x, y = 72 + 100 * c, top - 40 * r
                for a, b in (((x, y), (x + 100, y)), ((x, y), (x, y - 40))):
                    rule(canvas, *a, *b)
                rule(canvas, x, y - 40, x + 100, y - 40)
                rule(canvas, x + 100, y, x + 100, y - 40)
                for n, line in enumerate(text.split("\n")):
                    canvas.drawString(x + 5, y - 14 - 12 * n, line)

    return draw


def stroke(canvas: Any, *ends: float) -> None:
    canvas.line(*ends)


def thin_box(canvas: Any, x0: float, y0: float, x1: float, y1: float) -> None:
    canvas.rect(x0, min(y0, y1), max(x1 - x0, 0.5), max(abs(y1 - y0), 0.5), stroke=0, fill=1)


def dashes(canvas: Any, x0: float, y0: float, x1: float, y1: float) -> None:
    steps = int(max(abs(x1 - x0), abs(y1 - y0)) // 5)
    for n in range(steps):
        a, b = n / steps, (n + 0.6) / steps
        x, y = x1 - x0, y1 - y0
        canvas.line(x0 + a * x, y0 + a * y, x0 + b * x, y0 + b * y)


def double(canvas: Any, x0: float, y0: float, x1: float, y1: float) -> None:
    off = 2.0
    across = y0 == y1
    canvas.line(x0, y0, x1, y1)
    canvas.line(
        x0 + (not across) * off, y0 + across * off, x1 + (not across) * off, y1 + across * off
    )


def table_of(source: Source) -> list[list[str]]:
    (table,) = [block for block in source.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in table.rows]


def paragraphs(source: Source) -> list[str]:
    return [block.passage.text for block in source.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("rule", [stroke, thin_box, dashes, double])
def test_rules_make_cells_however_they_are_drawn(rule: Callable[..., None]) -> None:
    cells = [["序号", "工作任务"], ["1", "公开目录"], ["2", ""]]
    assert table_of(read(pdf(ruled(cells, rule)), "a.pdf")) == cells


def test_a_row_of_one_cell_is_of_the_table_though_no_line_stands_at_its_sides() -> None:
    rows = [["序号", "工作任务"], ["一、公开平台"], ["1", "公开目录"]]

    def draw(canvas: Any) -> None:
        for r, row in enumerate(rows):
            y = 700 - 40 * r
            stroke(canvas, 72, y, 272, y)
            stroke(canvas, 72, y - 40, 272, y - 40)
            for c, text in enumerate(row):
                canvas.drawString(77 + 100 * c, y - 14, text)
            if len(row) > 1:
                stroke(canvas, 172, y, 172, y - 40)

    read_as = table_of(read(pdf(draw), "a.pdf"))
    assert [list(dict.fromkeys(row)) for row in read_as] == rows


@pytest.mark.parametrize("turned", ["page", "text"])
def test_a_turned_page_is_read_as_it_is_seen(turned: str) -> None:
    cells = [["序号", "工作任务"], ["1", "公开目录"]]
    draw = ruled(cells, stroke, top=500)

    def sideways(canvas: Any) -> None:
        canvas.translate(A4[0], 0)
        canvas.rotate(90)
        if turned == "page":
            canvas.setPageRotation(90)
        draw(canvas)

    source = read(pdf(sideways), "a.pdf")
    assert table_of(source) == cells
    box = source.evidence(source.blocks[0].rows[1][1].passage)[0].box  # type: ignore[union-attr]
    assert box == pytest.approx((172.0, 595 - 460, 272.0, 595 - 420), abs=1.5)


def test_a_break_is_meant_where_the_next_word_would_have_fitted() -> None:
    cells = [["责任单位"], ["市民政局\n市财政局"], ["按月发布养老\n服务补贴标准"]]
    read_as = table_of(read(pdf(ruled(cells, stroke)), "a.pdf"))
    assert read_as[1] == ["市民政局\n市财政局"]
    assert read_as[2] == ["按月发布养老\n服务补贴标准"]
    full = [["责任单位"], ["按月发布养老服务补\n贴标准"]]
    assert table_of(read(pdf(ruled(full, stroke)), "a.pdf"))[1] == ["按月发布养老服务补贴标准"]


def test_each_cell_has_the_page_and_box_where_it_stands() -> None:
    document = next(d for d in truth() if d.id == "mohu-2025-care")
    source = read(render(document, "pdf"), "a.pdf")
    (table,) = [block for block in source.blocks if isinstance(block, Table)]
    places = [source.place(row[0].passage.spans[0].start) for row in table.rows if row[0].text]
    assert {place.page for place in places} == {1, 2}
    for before, place in itertools.pairwise(places):
        assert place.box and before.box
        assert place.page != before.page or place.box[1] >= before.box[3] - 1
        assert 0 <= place.box[0] < place.box[2] <= 596 and place.box[3] <= 842
    assert [place.table for place in places] == [1] * len(places)


def test_the_rest_of_a_row_that_a_page_end_cuts_has_its_own_page() -> None:
    header = ["序号", "工作任务", "责任单位"]
    first = ruled(
        [header, ["1", "按月发布养老服务补\n贴标准，逐项写明申", "市民政局"]], stroke, top=140
    )
    second = ruled([header, ["", "领条件和流程。", ""], ["2", "公开目录。", "市司法局"]], stroke)
    source = read(pdf(first, second), "a.pdf")
    (table,) = [block for block in source.blocks if isinstance(block, Table)]
    assert [row[0].text for row in table.rows] == ["序号", "1", "序号", "2"]
    task = extract(source).tasks[0]
    assert task.text == "按月发布养老服务补贴标准，逐项写明申领条件和流程。"
    start = task.evidence[0].start
    assert source.place(start).page == 1
    assert source.place(source.text.index("领条件")).page == 2
    assert source.place(source.text.index("领条件") - 1).page == 1


def test_running_heads_and_page_marks_are_no_text() -> None:
    lines = {1: PROSE + "各部门要对照职责逐项", 2: "公开栏按月更新，" * 4 + "逐项写明"}

    def page(number: int) -> Draw:
        def draw(canvas: Any) -> None:
            canvas.drawString(250, 810, "某某市人民政府公报")
            canvas.drawString(290, 30, f"- {number} -")
            for n in range(30):
                canvas.drawString(72, 760 - 20 * n, lines[number])

        return draw

    source = read(pdf(page(1), page(2)), "a.pdf")
    assert paragraphs(source) == [lines[1] * 30 + lines[2] * 30, "- 1 -", "- 2 -"]
    assert source.properties["left out"].text == "某某市人民政府公报\n某某市人民政府公报"


def test_a_centred_title_and_indented_paragraphs_stay_apart() -> None:
    def draw(canvas: Any) -> None:
        canvas.drawCentredString(297, 780, "某某市政务公开要点")
        for n, (x, text) in enumerate([(92, PROSE + PROSE[:15]), (72, "逐项落实。"), (92, PROSE)]):
            canvas.drawString(x, 740 - 20 * n, text)

    source = read(pdf(draw), "a.pdf")
    assert paragraphs(source) == ["某某市政务公开要点", PROSE + PROSE[:15] + "逐项落实。", PROSE]


def test_what_cannot_be_opened_is_said_in_a_line() -> None:
    with pytest.raises(TiaokuaiError, match=r"a\.pdf: protected by a password"):
        read(pdf(written(PROSE), encrypt="secret"), "a.pdf")
    for damaged in (b"%PDF-1.4\n", b"%PDF-1.7\n" + bytes(range(256)) * 9):
        with pytest.raises(TiaokuaiError, match=r"a\.pdf: a damaged PDF"):
            read(damaged, "a.pdf")


def test_a_cut_file_is_read_or_refused_but_never_breaks() -> None:
    data = pdf(written(PROSE), ruled([["序号", "任务"], ["1", "公开"]], stroke))
    for end in range(len(data) // 10, len(data), len(data) // 10):
        try:
            read(data[:end], "a.pdf")
        except TiaokuaiError as error:
            assert "\n" not in str(error)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiaokuai.loaders.formats.pdf.file.MOST_PAGES", 1)
    with pytest.raises(TiaokuaiError, match="2 pages, more than 1"):
        read(pdf(written(PROSE), written(PROSE)), "a.pdf")
