"""Word documents: what is printed is read, and nothing else."""

import io
import zipfile

import docx as python_docx
import pytest

from tiaokuai.loaders import Paragraph, Source, Table, read
from tiaokuai.ontology import TiaokuaiError

from .shown import cells, every_span_is_right, grid, grids, levels, lines
from .word import docx, docx_parts, lvl, numbered, p, r, tbl, tc, tr

MERGE = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"
INSERTED = '<w:ins w:id="1" w:author="甲">{}</w:ins>'
DELETED = '<w:del w:id="2" w:author="甲">{}</w:del>'


def word(body: str, **parts: str) -> Source:
    source = read(docx(body, **parts), "表.doc")
    assert every_span_is_right(source)
    return source


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


class TestText:
    def test_insertions_stay_and_deletions_go(self) -> None:
        deleted = DELETED.format("<w:r><w:delText>12</w:delText></w:r>")
        assert lines(word(p(deleted + INSERTED.format(r("10")) + r("月底前")))) == ["10月底前"]

    def test_moved_text_stands_where_it_was_moved_to(self) -> None:
        body = p(f"<w:moveFrom>{r('乙')}</w:moveFrom>{r('甲')}<w:moveTo>{r('乙')}</w:moveTo>")
        assert lines(word(body)) == ["甲乙"]

    def test_a_deleted_paragraph_mark_joins_two_paragraphs(self) -> None:
        mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
        assert lines(word(p("市发展和", mark) + p("改革委") + p("乙"))) == ["市发展和改革委", "乙"]

    def test_hidden_text_is_not_read(self) -> None:
        body = p(r("甲") + r("密", "<w:vanish/>") + r("乙", '<w:vanish w:val="0"/>'))
        assert lines(word(body)) == ["甲乙"]

    def test_styles_hide_text_and_a_nearer_one_shows_it(self) -> None:
        styles = (
            '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
            '<w:style w:type="character" w:styleId="b"><w:basedOn w:val="h"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>'
        )
        named = '<w:rStyle w:val="{}"/>'.format
        shown = r("丁", '<w:vanish w:val="0"/>')
        body = p(r("甲") + r("密", named("h")) + r("密", named("b")) + r("乙", named("无")))
        source = word(body + p(r("密") + shown, '<w:pStyle w:val="p"/>'), styles=styles)
        assert lines(source) == ["甲乙", "丁"]

    def test_wrappers_hide_nothing(self) -> None:
        link = f'<w:hyperlink w:anchor="x">{r("链")}</w:hyperlink>'
        smart = f'<w:smartTag w:element="date"><w:smartTagPr/>{r("6月30日")}</w:smartTag>'
        control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('控')}</w:sdtContent></w:sdt>"
        xml = f"<w:customXml w:element='x'>{r('标')}</w:customXml>"
        field = f'<w:fldSimple w:instr=" DATE ">{r("域")}</w:fldSimple>'
        assert lines(word(p(link + smart + control + xml + field))) == ["链6月30日控标域"]
        assert lines(word(f"<w:sdt><w:sdtContent>{p('块')}</w:sdtContent></w:sdt>")) == ["块"]

    def test_marks_that_are_not_text_print_nothing(self) -> None:
        marks = (
            '<w:bookmarkStart w:id="0" w:name="甲"/><w:r><w:footnoteReference w:id="2"/></w:r>'
            "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:commentReference w:id='1'/></w:r>"
        )
        assert lines(word(p(r("甲") + marks + r("乙")))) == ["甲乙"]

    def test_breaks_tabs_hyphens_and_symbols(self) -> None:
        body = p(
            "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:cr/><w:t>1</w:t>"
            '<w:noBreakHyphen/><w:t>2</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
        )
        assert lines(word(body)) == ["甲", "乙 丙", "1-2☑"]

    def test_ruby_gives_the_character_and_not_its_reading(self) -> None:
        body = p(
            f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('yǎn')}</w:rt>"
            f"<w:rubyBase>{r('兖')}</w:rubyBase></w:ruby></w:r>{r('州')}"
        )
        assert lines(word(body)) == ["兖州"]

    def test_a_text_box_is_read_once(self) -> None:
        box = f"<w:txbxContent>{p('盒中文字')}</w:txbxContent>"
        body = p(
            f"{r('甲')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
            f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback>"
            f"<w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
        assert lines(word(body)) == ["甲", "盒中文字"]

    def test_headers_and_footers_are_apart(self) -> None:
        assert lines(word(p("甲"), header=p("页眉"), footer=p("- 3 -"))) == ["甲"]

    def test_foot_notes_are_counted(self) -> None:
        notes = (
            f"<w:footnote w:type='separator'>{p()}</w:footnote><w:footnote>{p('注')}</w:footnote>"
        )
        assert word(p("甲"), footnotes=notes).warnings == ("foot notes left out: 1",)


class TestHeadings:
    STYLES = """
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="b"><w:name w:val="公文标题"/>
      <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="c"><w:name w:val="章"/><w:basedOn w:val="b"/></w:style>
    <w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>"""

    def test_levels_come_from_the_paragraph_its_style_or_what_that_is_based_on(self) -> None:
        styled = '<w:pStyle w:val="{}"/>'.format
        body = (
            p("甲", styled("1"))
            + p("乙", styled("b"))
            + p("丙", styled("c"))
            + p("丁", styled("c") + '<w:outlineLvl w:val="9"/>')
            + p("戊", '<w:outlineLvl w:val="2"/>')
            + p("己")
            + p("庚", styled("没有"))
        )
        assert levels(word(body, styles=self.STYLES)) == {"甲": 1, "乙": 2, "丙": 2, "戊": 3}

    def test_a_table_of_contents_is_not_read_twice(self) -> None:
        body = p("一、总则 1", '<w:pStyle w:val="t"/>') + p("一、总则")
        source = word(body, styles=self.STYLES)
        assert lines(source) == ["一、总则"]
        assert source.warnings == ("lines of the table of contents left out: 1",)


class TestNumbering:
    LISTS = (
        '<w:abstractNum w:abstractNumId="0">'
        + lvl(0, "chineseCountingThousand", "%1、")
        + lvl(1, "chineseCounting", "（%2）")
        + lvl(2, "decimal", "%3.")
        + lvl(3, "decimal", "%1.%4", more="<w:isLgl/>")
        + lvl(4, "bullet", "")
        + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
        + lvl(0, "decimal", "%1", start=3)
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )

    def test_numbers_are_printed_as_word_counts_them(self) -> None:
        places = [(0, "甲"), (1, "乙"), (2, "丙"), (2, "丁"), (1, "戊"), (2, "己"), (0, "庚"),
                  (1, "辛"), (3, "壬"), (4, "癸")]  # fmt: skip
        body = "".join(p(text, numbered(level, 1)) for level, text in places)
        assert lines(word(body, numbering=self.LISTS)) == [
            "一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛",
            "2.1 壬", "癸",
        ]  # fmt: skip

    def test_a_list_that_starts_anew_does(self) -> None:
        body = p("甲", numbered(0, 1)) + p("乙", numbered(0, 1)) + p("丙", numbered(0, 3))
        assert lines(word(body, numbering=self.LISTS)) == ["一、甲", "二、乙", "一、丙"]

    def test_the_number_column_of_a_table_is_filled(self) -> None:
        number = tc(p("", numbered(0, 2)))
        source = word(
            tbl(tr("序号", "任务"), tr(number, "甲"), tr(number, "乙")), numbering=self.LISTS
        )
        assert [row[0] for row in grid(source)] == ["序号", "3", "4"]

    def test_an_empty_paragraph_of_a_list_counts_but_is_not_read(self) -> None:
        body = p("甲", numbered(0, 1)) + p("", numbered(0, 1)) + p("乙", numbered(0, 1))
        assert lines(word(body, numbering=self.LISTS)) == ["一、甲", "三、乙"]

    def test_a_style_brings_its_list_and_a_paragraph_can_leave_it(self) -> None:
        styles = (
            '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr>'
            f"{numbered(0, 1)}</w:pPr></w:style>"
        )
        styled = '<w:pStyle w:val="h"/>'
        body = p("甲", styled) + p("乙", styled + numbered(0, 0)) + p("丙", styled)
        source = word(body, styles=styles, numbering=self.LISTS)
        assert lines(source) == ["一、甲", "乙", "二、丙"]

    @pytest.mark.parametrize(
        ("form", "eleventh"),
        [
            ("decimal", "11"), ("decimalZero", "11"), ("upperRoman", "XI"), ("lowerLetter", "k"),
            ("chineseCounting", "十一"), ("japaneseCounting", "十一"), ("ideographDigital", "一一"),
            ("chineseLegalSimplified", "拾壹"), ("decimalEnclosedCircleChinese", "⑪"),
            ("decimalFullWidth", "１１"), ("ideographTraditional", "11"), ("none", ""),
        ],
    )  # fmt: skip
    def test_each_form_of_numbers(self, form: str, eleventh: str) -> None:
        lists = (
            f'<w:abstractNum w:abstractNumId="0">{lvl(0, form, "%1、", start=11)}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )
        assert lines(word(p("甲", numbered(0, 1)), numbering=lists)) == [f"{eleventh}、甲"]


class TestTables:
    def test_merges_down_and_across(self) -> None:
        source = word(
            tbl(
                tr("序号", "任务", tc("责任分工", span(2))),
                tr("1", tc("甲", MERGE), "市教育局", "市民政局"),
                tr("2", tc("", GOES_ON), tc("市财政局", span(2))),
            )
        )
        assert grid(source) == [
            ["序号", "任务", "责任分工", "责任分工"],
            ["1", "甲", "市教育局", "市民政局"],
            ["2", "甲", "市财政局", "市财政局"],
        ]
        assert cells(source)["甲"] == (1, 1, 2, 1)

    def test_rows_and_cells_in_content_controls_are_read(self) -> None:
        row = f"<w:sdt><w:sdtContent>{tr('2', '乙')}</w:sdtContent></w:sdt>"
        cell = f"<w:sdt><w:sdtContent>{tc('丙')}</w:sdtContent></w:sdt>"
        source = word(tbl(tr("1", "甲"), row, f"<w:tr>{tc('3')}{cell}</w:tr>"))
        assert grid(source) == [["1", "甲"], ["2", "乙"], ["3", "丙"]]

    def test_rows_that_begin_late_or_end_early(self) -> None:
        source = word(
            tbl(
                tr("1", "甲", "局"),
                tr("乙", "局", properties='<w:gridBefore w:val="1"/>'),
                tr("3", properties='<w:gridAfter w:val="2"/>'),
            )
        )
        assert grid(source) == [["1", "甲", "局"], ["", "乙", "局"], ["3", "", ""]]

    @pytest.mark.parametrize(("thin", "columns"), [(60, 2), (900, 3)])
    def test_an_edge_drawn_twice_makes_no_column(self, thin: int, columns: int) -> None:
        widths = "".join(f'<w:gridCol w:w="{width}"/>' for width in (900, thin, 3000))
        rows = tr("序号", tc("任务", span(2))) + tr(tc("1", span(2)), "甲")
        source = word(f"<w:tbl><w:tblGrid>{widths}</w:tblGrid>{rows}</w:tbl>")
        assert {len(row) for row in grid(source)} == {columns}

    def test_widths_that_are_not_the_printed_ones_are_not_followed(self) -> None:
        widths = '<w:gridCol w:w="20"/>' * 3
        source = word(f"<w:tbl><w:tblGrid>{widths}</w:tblGrid>{tr('1', '甲', '局')}</w:tbl>")
        assert grid(source) == [["1", "甲", "局"]]

    def test_a_merge_that_nothing_began_begins_itself(self) -> None:
        source = word(tbl(tr("1", tc("甲", GOES_ON)), tr("2", tc("", GOES_ON)), tr("3", "乙")))
        assert grid(source) == [["1", "甲"], ["2", "甲"], ["3", "乙"]]

    def test_merges_across_of_the_old_kind(self) -> None:
        old = [tc("组", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")]
        assert grid(word(tbl(tr("1", "甲"), tr(*old)))) == [["1", "甲"], ["组", "组"]]

    def test_rows_deleted_in_a_tracked_change_are_gone(self) -> None:
        body = tbl(
            tr("1", "甲"),
            tr("2", "删", properties="<w:del/>"),
            tr("3", "乙", properties="<w:ins/>"),
            tr("4", "密", properties="<w:hidden/>"),
        )
        assert grid(word(body)) == [["1", "甲"], ["3", "乙"]]

    def test_paragraphs_of_a_cell_are_its_lines(self) -> None:
        units = tc(
            p("市人社局") + p("") + p("<w:r><w:t>市住建局</w:t><w:br/><w:t>市司法局</w:t></w:r>")
        )
        assert grid(word(tbl(tr("1", units)))) == [["1", "市人社局\n市住建局\n市司法局"]]

    def test_a_table_in_a_cell_becomes_lines_of_the_cell(self) -> None:
        inner = tbl(tr("甲镇", "3个"), tr("乙镇", "4个"))
        outer = tbl(
            tr("序号", "任务要求"),
            tr("1", tc(p("按下列数量建设政务公开专区：") + inner + p("年底验收"))),
        )
        assert (
            grid(word(outer))[1][1] == "按下列数量建设政务公开专区：\n甲镇 3个\n乙镇 4个\n年底验收"
        )

    def test_tables_that_only_arrange_are_taken_apart(self) -> None:
        data = tbl(tr("序号", "任务"), tr("1", "甲的任务很长"))
        source = word(tbl(tr(tc(p("题") + data + p()), "注")) + tbl(tr("框中文字")))
        assert grids(source) == [[["序号", "任务"], ["1", "甲的任务很长"]]]
        assert lines(source) == ["题", "注", "框中文字"]

    def test_as_a_library_writes_it(self) -> None:
        made = python_docx.Document()
        made.add_heading("任务分解表", 1)
        table = made.add_table(3, 3)
        for row, texts in zip(table.rows, (["序号", "任务", "单位"], ["1"], ["2"]), strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
        table.cell(1, 1).merge(table.cell(2, 2)).text = "合并\n两行"
        out = io.BytesIO()
        made.save(out)
        source = read(out.getvalue(), "a.docx")
        assert grid(source)[1:] == [
            ["1", "合并\n两行", "合并\n两行"],
            ["2", "合并\n两行", "合并\n两行"],
        ]
        assert levels(source) == {"任务分解表": 1}


class TestPages:
    PAGE = "<w:r><w:lastRenderedPageBreak/></w:r>"

    def test_pages_are_those_that_word_left_marks_of(self) -> None:
        body = (
            p("一")
            + p(self.PAGE + r("二"))
            + tbl(
                tr("1", "甲"),
                tr(tc(p(self.PAGE + r("2"))), "乙"),
                tr(tc(p(r("3") + self.PAGE + r("续"))), tc(p(r("丙") + self.PAGE + r("续")))),
                tr("4", "丁"),
            )
            + p("末")
        )
        source = word(body)
        pages = {b.passage.text: b.page for b in source.blocks if isinstance(b, Paragraph)}
        assert pages == {"一": 1, "二": 2, "末": 4}
        (table,) = (block for block in source.blocks if isinstance(block, Table))
        found = {c.text: source.evidence(c.passage)[0].page for row in table.rows for c in row}
        assert found == {"1": 2, "甲": 2, "2": 3, "乙": 3, "3续": 3, "丙续": 3, "4": 4, "丁": 4}

    def test_without_marks_no_page_is_claimed(self) -> None:
        source = word(p("一") + p('<w:r><w:br w:type="page"/></w:r>') + p("二"))
        assert lines(source) == ["一", "二"]
        assert source.evidence(source.blocks[1].passage)[0].page is None  # type: ignore[union-attr]


class TestHostileFiles:
    def test_entities_are_refused(self) -> None:
        bomb = '<!DOCTYPE d [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;">]>'
        with pytest.raises(TiaokuaiError, match="declares entities"):
            word(p("&b;"), prolog=bomb)

    def test_a_part_that_unpacks_to_too_much_is_refused(self) -> None:
        with pytest.raises(TiaokuaiError, match="too many to read"):
            word(p(" " * 30_000_000))

    @pytest.mark.parametrize("keep", [0.3, 0.7, 0.99])
    def test_a_cut_file_is_told(self, keep: float) -> None:
        data = docx("".join(p(f"{n}甲乙") for n in range(500)))
        with pytest.raises(TiaokuaiError, match="damaged"):
            read(data[: int(len(data) * keep)], "a.docx")

    def test_damaged_xml_is_told(self) -> None:
        with pytest.raises(TiaokuaiError, match=r"a\.docx: damaged XML in word/document\.xml; "):
            read(docx("<w:p>"), "a.docx")

    def test_a_document_of_pictures_asks_for_ocr(self) -> None:
        with pytest.raises(TiaokuaiError, match="OCR"):
            word(p("<w:r><w:drawing/></w:r>"))

    def test_nothing_outside_the_body_is_needed(self) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            full = zipfile.ZipFile(io.BytesIO(docx(p("甲"))))
            archive.writestr("word/document.xml", full.read("word/document.xml"))
        assert lines(read(out.getvalue(), "a")) == ["甲"]

    def test_the_strict_form_of_the_format_is_read(self) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            full = zipfile.ZipFile(io.BytesIO(docx(p("甲"))))
            xml = full.read("word/document.xml").replace(
                b"schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"purl.oclc.org/ooxml/wordprocessingml/main",
            )
            archive.writestr("word/document.xml", xml)
        assert lines(read(out.getvalue(), "a")) == ["甲"]

    def test_the_body_may_have_another_name(self) -> None:
        assert lines(read(docx(p("甲"), main="document2.xml"), "a")) == ["甲"]


class TestDamagedParts:
    """What stands beside the body is not needed to read it."""

    BODY = p("做好政务公开", numbered(0, 1)) + p(r("甲") + "<w:r><w:t>乙</w:t></w:r>")
    PARTS = ("styles", "numbering", "footnotes", "endnotes")

    def without(self, part: str, instead: str | None) -> Source:
        """A document of all parts, one of them lost or replaced."""
        parts = docx_parts(self.BODY, **dict.fromkeys(self.PARTS, ""))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in parts.items():
                shown = instead if name == part else content
                if shown is not None:
                    archive.writestr(name, shown)
        return read(out.getvalue(), "a.docx")

    @pytest.mark.parametrize("instead", [None, "", "<w:styles", "\0\1"])
    @pytest.mark.parametrize("kind", PARTS)
    def test_a_part_lost_or_damaged_is_told_and_the_text_is_read(
        self, kind: str, instead: str | None
    ) -> None:
        source = self.without(f"word/{kind}.xml", instead)
        assert lines(source) == ["做好政务公开", "甲乙"]
        (warning,) = source.warnings
        assert warning.startswith(f"its {kind} are damaged or missing: ")

    @pytest.mark.parametrize("instead", [None, "<Relationships"])
    @pytest.mark.parametrize("part", ["_rels/.rels", "word/_rels/document.xml.rels"])
    def test_parts_whose_list_is_lost_are_found_by_their_names(
        self, part: str, instead: str | None
    ) -> None:
        source = self.without(part, instead)
        assert (lines(source), source.warnings) == (["做好政务公开", "甲乙"], ())

    def test_a_damaged_header_is_of_no_matter(self) -> None:
        data = io.BytesIO(docx(self.BODY, styles=""))
        with zipfile.ZipFile(data, "a") as archive:
            archive.writestr("word/header1.xml", "<w:hdr")
        assert lines(read(data.getvalue(), "a.docx")) == ["做好政务公开", "甲乙"]

    def test_a_checksum_that_does_not_fit_loses_that_part_alone(self) -> None:
        data = docx(self.BODY, styles="<w:style/>")
        at = data.index(b"word/styles.xml") + len("word/styles.xml")
        source = read(data[:at] + b"\xff\xff\xff\xff" + data[at + 4 :], "a.docx")
        assert lines(source) == ["做好政务公开", "甲乙"]
        assert len(source.warnings) == 1
