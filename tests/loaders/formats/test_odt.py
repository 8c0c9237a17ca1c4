"""OpenDocument texts: what is printed is read, and nothing else."""

import io
import zipfile

import pytest

from tiaokuai.loaders import Source, read
from tiaokuai.ontology import TiaokuaiError

from .odf import COVERED, h, items, level, list_style, odt, p, span, style, table, td, tr
from .shown import cells, every_span_is_right, grid, levels, lines

HIDDEN = style("密", '<style:text-properties text:display="none"/>', "text")
NEXT_PAGE = style("页", '<style:paragraph-properties fo:break-before="page"/>')
SOFT = "<text:soft-page-break/>"


def text(body: str, automatic: str = "", **more: str) -> Source:
    source = read(odt(body, automatic=automatic, **more), "表.doc")
    assert every_span_is_right(source)
    return source


def pages(source: Source) -> dict[str, int | None]:
    return {source.text[start:end]: place.page for (start, end), place in source.places}


class TestText:
    def test_insertions_stay_and_deletions_go(self) -> None:
        changes = (
            "<text:tracked-changes><text:changed-region><text:deletion>"
            f"{p('12')}</text:deletion></text:changed-region></text:tracked-changes>"
        )
        changed = '<text:change text:change-id="a"/><text:change-start text:change-id="b"/>10'
        body = changes + p(f'{changed}<text:change-end text:change-id="b"/>月底前')
        assert lines(text(body)) == ["10月底前"]

    def test_blanks_breaks_and_fields(self) -> None:
        inner = '甲\n  乙<text:s text:c="3"/>丙<text:tab/>丁<text:line-break/>戊<text:date>6月</text:date>'
        assert lines(text(p(inner))) == ["甲 乙   丙 丁", "戊6月"]

    def test_wrappers_hide_nothing(self) -> None:
        inner = "<text:span>一<text:a>二</text:a></text:span><text:meta>三</text:meta>"
        ruby = "<text:ruby><text:ruby-base>四</text:ruby-base><text:ruby-text>si</text:ruby-text></text:ruby>"
        assert lines(text(p(inner + ruby))) == ["一二三四"]
        section = f"<text:section>{p('节')}<text:section>{p('内')}</text:section></text:section>"
        assert lines(text(section)) == ["节", "内"]

    def test_hidden_text_is_not_read(self) -> None:
        hidden = '<text:span text:style-name="密">密</text:span>'
        child = style("子", family="text", more='style:parent-style-name="密"')
        inherited = '<text:span text:style-name="子">密</text:span>'
        body = (
            p(f"甲{hidden}乙{inherited}")
            + f'<text:section text:display="none">{p("密")}</text:section>'
        )
        assert lines(text(body, HIDDEN + child)) == ["甲乙"]

    def test_comments_and_notes_are_left_out(self) -> None:
        note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('注')}</text:note-body></text:note>"
        comment = f"<office:annotation>{p('批')}</office:annotation>"
        source = text(p(f"甲{comment}{note}乙"))
        assert lines(source) == ["甲乙"]
        assert source.warnings == ("foot notes left out: 1",)

    def test_text_boxes_are_read_once_after_their_paragraph(self) -> None:
        box = f"<draw:frame><draw:text-box>{p('框')}</draw:text-box><svg:desc>图</svg:desc></draw:frame>"
        shape = f"<draw:custom-shape>{p('形')}</draw:custom-shape>"
        assert lines(text(p(f"甲{box}乙{shape}") + box)) == ["甲乙", "框", "形", "框"]

    def test_contents_are_left_out(self) -> None:
        index = f"<text:table-of-content><text:index-body>{p('一、总体要求 1')}</text:index-body></text:table-of-content>"
        source = text(index + p("甲"))
        assert lines(source) == ["甲"]
        assert source.warnings == ("lines of the table of contents left out: 1",)

    def test_headings_have_levels(self) -> None:
        source = text(h("一、总体要求") + h("（一）原则", 2) + p("甲"))
        assert levels(source) == {"一、总体要求": 1, "（一）原则": 2}

    def test_headers_and_footers_are_apart(self) -> None:
        header = f"<style:master-page><style:header>{p('眉')}</style:header></style:master-page>"
        assert lines(text(p("甲"), styles=header)) == ["甲"]


class TestNumbers:
    def test_lists_are_numbered_as_printed(self) -> None:
        form = list_style(
            "号",
            level(1, "一, 二, 三, ...", suffix="、"),
            level(2, "1", "（", "）"),
            level(3, "1", suffix=".", more='text:display-levels="2"'),
        )
        inner = items(p("乙") + items(p("丙")), p("丁"))
        source = text(items(p("甲") + p("续") + inner, p("戊"), style="号"), form)
        assert lines(source) == ["一、甲", "续", "（1）乙", "1.1.丙", "（2）丁", "二、戊"]

    def test_lists_go_on_where_they_are_told_to(self) -> None:
        form = list_style("号", level(1, "1", more='loext:num-list-format="第%1%条"'))
        named = 'xml:id="甲"'
        body = (
            items(p("a"), style="号", attributes=named)
            + items(p("b"), style="号", attributes='text:continue-numbering="true"')
            + items(p("c"), style="号")
            + items(p("d"), style="号", attributes='text:continue-list="甲"')
        )
        assert lines(text(body, form)) == ["第1条 a", "第2条 b", "第1条 c", "第3条 d"]

    def test_bullets_and_lists_of_no_style_print_none(self) -> None:
        bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
        body = items(p("甲"), style="点") + items(p("乙"))
        assert lines(text(body, list_style("点", bullet))) == ["甲", "乙"]

    def test_headings_are_numbered_by_the_outline(self) -> None:
        outline = (
            '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" '
            'style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:outline-level-style '
            'text:level="2" style:num-format=""/></text:outline-style>'
        )
        plain = style("无", more='style:list-style-name=""')
        body = h("甲") + h("乙", 2) + h("丙", style="无") + h("丁")
        assert lines(text(body, plain, styles=outline)) == ["一、甲", "乙", "丙", "二、丁"]


class TestTables:
    def test_merges_are_told_from_empty_cells(self) -> None:
        body = table(
            f"<table:table-header-rows>{tr('序号', '任务', td('分工', span(1, 2)), COVERED)}</table:table-header-rows>",
            tr("1", td("甲", span(2)), "市教育局", ""),
            f"<table:table-rows>{tr('2', COVERED, '', '市民政局')}</table:table-rows>",
        )
        source = text(body)
        assert grid(source) == [
            ["序号", "任务", "分工", "分工"],
            ["1", "甲", "市教育局", ""],
            ["2", "甲", "", "市民政局"],
        ]
        assert cells(source)["甲"] == (1, 1, 2, 1)

    def test_covered_cells_that_are_left_out(self) -> None:
        body = table(tr("a", td("b", span(2, 2)), "c"), tr("d", "e"))
        assert grid(text(body)) == [["a", "b", "c"], ["d", "b", "e"]]

    def test_repeated_cells_and_rows(self) -> None:
        twice = 'table:number-columns-repeated="2"'
        covered = COVERED.replace("/>", f" {twice}/>")
        rows = tr(td("甲", span(1, 3)), covered) + tr(
            td("乙", twice), "丙", attributes='table:number-rows-repeated="2"'
        )
        assert grid(text(table(rows))) == [["甲"] * 3, ["乙", "乙", "丙"], ["乙", "乙", "丙"]]

    def test_cells_keep_their_lines_and_numbers(self) -> None:
        form = list_style("号", level(1, "1", suffix="."))
        listed = items(p("市人社局"), p("市住建局"), style="号")
        body = table(tr("甲", td(p("市\t教育局") + p("市民政局"))), tr("乙", td(listed)))
        assert grid(text(body, form)) == [
            ["甲", "市 教育局\n市民政局"],
            ["乙", "1.市人社局\n2.市住建局"],
        ]

    def test_a_table_in_a_cell_gives_a_line_per_row(self) -> None:
        inner = table(tr("市教育局", "牵头"), tr("市民政局", ""))
        body = table(tr("序号", "任务要求和说明文字", "责任单位"), tr("1", "甲", td(inner)))
        assert grid(text(body))[1] == ["1", "甲", "市教育局 牵头\n市民政局"]

    def test_a_table_that_only_arranges_the_page_is_opened(self) -> None:
        inner = table(tr("序号", "任务"), tr("1", "甲"))
        source = text(table(tr(td(p("标题") + inner))))
        assert lines(source) == ["标题"]
        assert grid(source) == [["序号", "任务"], ["1", "甲"]]

    @pytest.mark.parametrize(
        "attributes",
        ['table:number-columns-repeated="99999999"', span(99999, 99999)],
        ids=["repeated", "merged"],
    )
    def test_tables_without_end_are_refused(self, attributes: str) -> None:
        with pytest.raises(TiaokuaiError, match="too large"):
            text(table(tr("a", td("甲", attributes))))

    def test_empty_repetitions_to_the_end_of_the_page_are_nothing(self) -> None:
        filling = 'table:number-columns-repeated="16000"'
        rest = tr(td("", filling), attributes='table:number-rows-repeated="1048000"')
        assert grid(text(table(tr("a", "b", td("", filling)), tr("c", "d"), rest))) == [
            ["a", "b"],
            ["c", "d"],
        ]


class TestPages:
    def test_pages_are_counted_by_their_marks(self) -> None:
        body = p("甲") + p("乙", "页") + p(f"丙{SOFT}丁") + SOFT + p("戊")
        assert pages(text(body, NEXT_PAGE)) == {"甲": 1, "乙": 2, "丙丁": 2, "戊": 4}

    def test_a_page_that_begins_in_a_table(self) -> None:
        body = table(tr("1", "甲"), SOFT, tr("2", f"乙{SOFT}"), tr("3", "丙")) + p("丁")
        assert pages(text(body)) == {"1": 1, "甲": 1, "2": 2, "乙": 2, "3": 3, "丙": 3, "丁": 3}

    def test_without_marks_no_page_is_told(self) -> None:
        assert set(pages(text(p("甲") + p("乙", "页"), NEXT_PAGE)).values()) == {None}

    @pytest.mark.parametrize(("printed", "page"), [(1, None), (2, 2), (3, None)])
    def test_pages_are_told_if_none_is_missing(self, printed: int, page: int | None) -> None:
        meta = f'<meta:document-statistic meta:page-count="{printed}"/>'
        assert pages(text(p("甲") + SOFT + p("乙"), meta=meta))["乙"] == page


def test_locked_and_damaged_files_are_told() -> None:
    locked = odt(p("甲"), manifest="<manifest:encryption-data/>")
    with pytest.raises(TiaokuaiError, match="protected by a password"):
        read(locked, "a.odt")
    with pytest.raises(TiaokuaiError, match=r"damaged XML in content\.xml"):
        read(odt("<text:p>"), "a.odt")
    with pytest.raises(TiaokuaiError, match="no text in it"):
        read(odt(p()), "a.odt")


@pytest.mark.parametrize("instead", ["", "<office:styles"])
def test_damaged_styles_are_told_and_the_text_is_read(instead: str) -> None:
    whole = odt(p("甲"), styles="")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, instead if name == "styles.xml" else old.read(name))
    source = read(out.getvalue(), "a.odt")
    assert lines(source) == ["甲"]
    assert [one.partition(":")[0] for one in source.warnings] == ["its styles are damaged"]
    assert read(whole, "a.odt").warnings == ()
