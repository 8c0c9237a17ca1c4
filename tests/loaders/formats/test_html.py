"""Web pages: grids, lines, what is the site's and what the document's."""

from base64 import b64encode

import pytest

from tiaokuai.loaders import Source, read
from tiaokuai.ontology import TiaokuaiError

from .shown import cells, every_span_is_right, grid, grids, levels, lines


def page(body: str, head: str = "") -> Source:
    source = read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "页.html")
    assert every_span_is_right(source)
    return source


class TestTables:
    def test_spans_put_each_cell_at_every_position_it_covers(self) -> None:
        source = page(
            """<table><tr><th>序号<th>任务<th colspan=2>责任分工</tr>
            <tr><td rowspan=2>1<td>甲<td rowspan=3>市教育局<td>市民政局</tr>
            <tr><td>乙<td>市财政局</tr>
            <tr><td>2<td>丙<td>市司法局</tr></table>"""
        )
        assert grid(source) == [
            ["序号", "任务", "责任分工", "责任分工"],
            ["1", "甲", "市教育局", "市民政局"],
            ["1", "乙", "市教育局", "市财政局"],
            ["2", "丙", "市教育局", "市司法局"],
        ]
        assert cells(source)["市教育局"] == (1, 2, 3, 1)

    def test_an_empty_cell_is_told_from_a_merged_one(self) -> None:
        source = page("<table><tr><td>1<td>甲<tr><td>2<td></table>")
        assert grid(source) == [["1", "甲"], ["2", ""]]
        (table,) = source.blocks
        assert all(cell.certain for row in table.rows for cell in row)  # type: ignore[union-attr]

    @pytest.mark.parametrize("rowspan", ["9", "0", "65534"])
    def test_a_span_ends_with_the_table(self, rowspan: str) -> None:
        source = page(f"<table><tr><td rowspan={rowspan}>组<td>甲<tr><td>乙</table>")
        assert grid(source) == [["组", "甲"], ["组", "乙"]]

    def test_columns_that_only_spans_claim_are_none(self) -> None:
        source = page("<table><tr><td colspan=12>某市任务表<tr><td>1<td>甲<tr><td>2<td>乙</table>")
        assert grid(source)[0] == ["某市任务表", "某市任务表"]

    def test_a_letter_in_the_rows_above_the_header_is_text(self) -> None:
        rows = "".join(f"<tr><td colspan=3>{line}" for line in ("某市任务表", "现予印发。", "附件"))
        source = page(f"<table>{rows}<tr><td>序号<td>任务<td>单位<tr><td>1<td>甲<td>局</table>")
        assert lines(source) == ["某市任务表", "现予印发。", "附件"]
        assert grid(source) == [["序号", "任务", "单位"], ["1", "甲", "局"]]

    def test_short_rows_are_filled_with_empty_cells(self) -> None:
        assert grid(page("<table><tr><td>1<td>甲<td>局<tr><td>2</table>"))[1] == ["2", "", ""]

    def test_breaks_and_blocks_in_a_cell_are_line_breaks(self) -> None:
        source = page(
            "<table><tr><td>1<td>市人社局<br>市住建局<p>市司法局</p><div>市&nbsp;审计局</div>\n</table>"
        )
        assert grid(source) == [["1", "市人社局\n市住建局\n市司法局\n市 审计局"]]

    def test_a_line_break_of_the_source_is_none_of_the_text(self) -> None:
        source = page("<table><tr><td>1<td>市发展和\n      改革委，\n市局 and\nothers</table>")
        assert grid(source) == [["1", "市发展和改革委，市局 and others"]]

    def test_head_body_and_foot_are_one_table_in_printed_order(self) -> None:
        source = page(
            "<table><tfoot><tr><td>注<td>二</tfoot><thead><tr><td>序号<td>任务</thead>"
            "<tbody><tr><td>1<td>甲</tbody></table>"
        )
        assert grid(source) == [["序号", "任务"], ["1", "甲"], ["注", "二"]]

    def test_a_table_in_a_cell_becomes_lines_of_the_cell(self) -> None:
        inner = "<table><tr><td>甲镇<td>3个<tr><td>乙镇<td>4个</table>"
        source = page(
            f"<table><tr><td>序号<td>任务<td>单位<tr><td>1<td>按下列数量建设公开专区：{inner}"
            "并在年底前验收、挂牌、公布名单<td>市数据局<tr><td>2<td>做好其他各项任务<td>市教育局</table>"
        )
        assert grid(source)[1][1] == (
            "按下列数量建设公开专区：\n甲镇 3个\n乙镇 4个\n并在年底前验收、挂牌、公布名单"
        )

    def test_tables_that_arrange_the_page_are_not_tables(self) -> None:
        data = "<table><tr><td>序号<td>任务<tr><td>1<td>甲、乙的任务</table>"
        source = page(f"<table><tr><td><table><tr><td><h2>题</h2>{data}</table><td>边</table>")
        assert grids(source) == [[["序号", "任务"], ["1", "甲、乙的任务"]]]
        assert "题" in lines(source)

    def test_a_long_text_in_one_cell_of_two_is_prose(self) -> None:
        prose = "".join(
            f"<p>（{n}）公开各类信息，按月更新。（责任单位：市教育局）</p>"
            for n in "一二三四五六七"
        )
        source = page(f"<table><tr><td>目录</td><td>{prose}</td></tr></table>")
        assert not grids(source)
        assert len(lines(source)) >= 7

    def test_hidden_and_deleted_text_is_not_read(self) -> None:
        source = page(
            "<table><tr><td>1<td><del>12</del><ins>10</ins>月底前<b style='DISPLAY: none'>密</b>"
            "<tr style='display:none'><td>2<td>密"
            "<tr><td>3<td><ruby>兖<rp>(</rp><rt>yǎn</rt></ruby>州</table>"
        )
        assert grid(source) == [["1", "10月底前"], ["3", "兖州"]]

    def test_a_table_made_too_large_by_its_spans_is_refused(self) -> None:
        row = "<tr>" + "<td colspan=999999 rowspan=60000>甲" * 3
        with pytest.raises(TiaokuaiError, match="too large"):
            page(f"<table>{row * 5}</table>")


class TestSite:
    SITE = """
    <div class="header"><h1>某市人民政府</h1><ul><li><a href=/>首页</a><li><a>公开</a></ul></div>
    <div class="bread-nav">您的位置：<a>首页</a> &gt; <a>政策文件</a></div>
    <div class="main"><div class="left"><ul><li><a>领导之窗</a><li><a>机构职能</a></ul></div>
    <div class="article"><h2>关于印发2025年政务公开工作要点的通知</h2>
    <div class="info">2025-03-02 10:00:00 来源：市政府办公室 浏览次数：12 字体：[大 中 小]</div>
    <div class="TRS_Editor"><p>各县（市、区）人民政府，市政府各部门：</p>
    <p>现将《要点》印发给你们，请结合实际，认真贯彻落实。</p><p>某市人民政府办公室</p><p>2025年3月1日</p>
    <p>附件：<a href=a.docx>1. 任务分解表</a></p></div>
    <div class="fx">分享到：微信 微博 【打印本页】【关闭窗口】</div></div>
    <div>上一篇：<a>旧闻</a></div></div>
    <div class="foot">主办：某市人民政府办公室　某ICP备12345678号</div>"""

    def test_only_the_document_is_read(self) -> None:
        assert lines(page(self.SITE)) == [
            "关于印发2025年政务公开工作要点的通知",
            "各县（市、区）人民政府，市政府各部门：",
            "现将《要点》印发给你们，请结合实际，认真贯彻落实。",
            "某市人民政府办公室",
            "2025年3月1日",
            "附件：1. 任务分解表",
        ]

    def test_what_is_left_out_can_be_seen(self) -> None:
        source = page(self.SITE)
        left_out = source.properties["left out"].text
        assert source.warnings == (f"page furniture left out: {left_out.count(chr(10)) + 1} lines",)
        for text in ("领导之窗", "上一篇：旧闻", "您的位置", "ICP备"):
            assert text in left_out

    def test_facts_in_a_line_are_properties(self) -> None:
        shown = {key: value.text for key, value in page(self.SITE).properties.items()}
        assert shown["来源"] == "市政府办公室"
        assert shown["date"] == "2025-03-02 10:00:00"

    def test_a_page_without_a_site_is_read_whole(self) -> None:
        source = page(
            "<h1>某区要点</h1><p>一、总则</p><p>甲</p><table><tr><td>1<td>乙</table><p>丙</p>"
        )
        assert lines(source) == ["某区要点", "一、总则", "甲", "丙"]
        assert levels(source) == {"某区要点": 1}
        assert not source.warnings

    def test_a_frame_named_like_furniture_keeps_its_text(self) -> None:
        source = page(
            "<form id=form1><div class=print><p>公开各类信息，按月更新。</p></div></form>"
        )
        assert lines(source) == ["公开各类信息，按月更新。"]

    def test_a_cover_letter_and_an_annex_in_two_containers_are_both_read(self) -> None:
        menu = "<div class=side><ul><li><a>栏目一</a><li><a>栏目二</a></ul></div>"
        letter = "<div class=text><p>现将分解表印发给你们，请认真贯彻落实，按时报送进展。</p></div>"
        annex = "<div class=fj><table><tr><td>序号<td>任务<tr><td>1<td>甲</table></div>"
        source = page(f"{menu}<div>{letter}{annex}</div>")
        assert grids(source)
        assert lines(source) == ["现将分解表印发给你们，请认真贯彻落实，按时报送进展。"]

    def test_a_title_and_number_apart_from_the_text_are_kept(self) -> None:
        source = page(
            "<table><tr><td><a>首页</a><td><a>公开</a></table><div>某政办发〔2025〕3号</div>"
            "<div><a>导航一</a></div><div>2025年某区政务公开任务分解表</div>"
            "<div><p>公开各类信息，按月更新，接受社会各方面的监督。</p></div>",
            head="<title>2025年某区政务公开任务分解表-某区政府</title>",
        )
        assert lines(source)[:2] == ["某政办发〔2025〕3号", "2025年某区政务公开任务分解表"]

    def test_a_page_that_scripts_uncover_is_read(self) -> None:
        source = page("<div style='display:none'><p>公开各类信息，按月更新。</p></div>")
        assert lines(source) == ["公开各类信息，按月更新。"]

    def test_lists_of_other_documents_are_none_of_this(self) -> None:
        source = page(
            "<div><div><p>公开各类信息，按月更新，接受各方面监督。</p></div>"
            "<div><h3>相关文件</h3><ul><li><a>关于甲的通知</a><li><a>关于乙的通知</a></ul></div></div>"
        )
        assert lines(source) == ["公开各类信息，按月更新，接受各方面监督。"]


class TestFacts:
    def test_facts_that_nothing_divides(self) -> None:
        source = page(
            "<p>正文</p><div><span>发布时间：2025-01-01</span><span>来源：市政府办公室</span>"
            "<span>浏览次数：<i>12</i> 次</span></div>"
        )
        shown = {key: value.text for key, value in source.properties.items()}
        assert shown == {"发布时间": "2025-01-01", "来源": "市政府办公室"}

    @pytest.mark.parametrize(
        "sheet",
        [
            "<table><tr><td>索引号：<td>113/2025-1<td>成文日期：<td>2025-03-01"
            "<tr><td>文　　号<td>某政办字〔2025〕3号<td>有效性<td>有效</table>",
            "<table><tr><td>索引号：113/2025-1<td>成文日期：2025-03-01"
            "<tr><td>文号：某政办字〔2025〕3号<td>有效性：有效</table>",
            "<table><tr><td>索引号<td>成文日期<td>文号<td>有效性"
            "<tr><td>113/2025-1<td>2025-03-01<td>某政办字〔2025〕3号<td>有效</table>",
            "<ul><li><b>索引号：</b><span>113/2025-1</span><li>成文日期：2025-03-01"
            "<li>文号：某政办字〔2025〕3号<li>有效性：有效</ul>",
            "<dl><dt>【索引号】：<dd>113/2025-1<dt>成文日期：<dd>2025-03-01"
            "<dt>文号：<dd>某政办字〔2025〕3号<dt>有效性：<dd>有效</dl>",
            "<p>索引号：113/2025-1　成文日期：2025-03-01 | 文号：某政办字〔2025〕3号"
            " 有效性：有效</p>",
        ],
    )
    def test_the_fact_sheet_is_properties_and_no_table(self, sheet: str) -> None:
        source = page(f"{sheet}<h1>要点</h1><p>公开各类信息，按月更新，接受社会监督。</p>")
        assert {key: value.text for key, value in source.properties.items()} == {
            "索引号": "113/2025-1",
            "成文日期": "2025-03-01",
            "文号": "某政办字〔2025〕3号",
            "有效性": "有效",
        }
        assert lines(source) == ["要点", "公开各类信息，按月更新，接受社会监督。"]

    def test_the_head_of_a_page_names_its_article(self) -> None:
        source = page(
            "<p>正文</p>",
            head="<title>要点_某市</title><meta name=ArticleTitle content='要点'>"
            "<meta name=pubdate content='2025-03-02 10:00'><meta name=keywords content='甲'>",
        )
        shown = {key: value.text for key, value in source.properties.items()}
        assert shown == {
            "title": "要点_某市",
            "ArticleTitle": "要点",
            "pubdate": "2025-03-02 10:00",
        }

    def test_a_table_of_duties_about_publicity_is_no_fact_sheet(self) -> None:
        source = page(
            "<table><tr><th>序号<th>公开事项<th>公开方式<th>公开时限"
            "<tr><td>1<td>政策<td>网站<td>20日内<tr><td>2<td>预算<td>公报<td>年底前</table>"
        )
        assert len(grid(source)) == 3
        assert not source.properties


def test_a_web_archive_is_its_page() -> None:
    envelope = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
    envelope += 'Content-Type: multipart/related; boundary="--b"\r\n\r\n----b\r\n'
    envelope += "Content-Type: text/html; charset=gb2312\r\n"
    envelope += "Content-Transfer-Encoding: base64\r\n\r\n"
    body = b64encode("<html><p>公开喆、垚，按月更新。</html>".encode("gb18030")).decode()
    source = read(f"{envelope}{body}\r\n----b--\r\n".encode(), "页.mht")
    assert lines(source) == ["公开喆、垚，按月更新。"]


def test_a_page_without_text_says_so() -> None:
    with pytest.raises(TiaokuaiError, match=r"^页\.html: .*; .*"):
        page("<img src=a.jpg>")


ROWS = [["序号", "任务", "责任单位"], ["1", "公开甲", "市教育局\n市民政局"], ["2", "公开乙", ""]]


def built(table: str, row: str, cell: str) -> str:
    """A table of other elements with these attributes."""
    shown = "".join(
        f"<div {row}>"
        + "".join(f"<div {cell}>{t.replace(chr(10), '<br>')}</div>" for t in one)
        + "</div>"
        for one in ROWS
    )
    return f"<p>某市任务</p><div {table}><div>{shown}</div></div>"


class TestTablesOfOtherElements:
    @pytest.mark.parametrize(
        "attributes",
        [
            ("role=table", "role=row", "role=cell"),
            ("role=grid", "role=row", "role=gridcell"),
            *[
                tuple(
                    f'style="display: {one}; width: 9%"'
                    for one in ("table", "table-row", "table-cell")
                )
            ],
            ("class='wide t'", "class=r", "class='c'"),
        ],
    )
    def test_what_is_shown_as_a_table_is_one(self, attributes: tuple[str, str, str]) -> None:
        head = "<style>.t{display:table} div.r, .x{display:table-row;} .r > .c {display:table-cell}</style>"
        source = page(built(*attributes), head)
        assert lines(source) == ["某市任务"]
        assert grid(source) == ROWS

    def test_spans_are_kept(self) -> None:
        first = "<div role=row><div role=columnheader aria-colspan=2>分工</div></div>"
        second = "<div role=row><div role=cell>甲</div><div role=cell>乙</div></div>"
        source = page(f"<div role=table>{first}{second}</div>")
        assert grid(source) == [["分工", "分工"], ["甲", "乙"]]

    def test_what_only_centres_its_text_is_none(self) -> None:
        box = '<div style="display:table"><div style="display:table-cell">{}</div></div>'
        assert lines(page(box.format("甲") + box.format("乙"))) == ["甲", "乙"]


def test_a_page_of_frames_is_told() -> None:
    frames = (
        '<html><frameset cols="20%,80%"><frame src="a.htm"><frame src="b.htm"></frameset></html>'
    )
    with pytest.raises(TiaokuaiError, match="a web page of frames; open and save the frame"):
        read(frames.encode(), "a.htm")
