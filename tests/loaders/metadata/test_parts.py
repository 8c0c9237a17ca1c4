"""The single facts: 文号, dates, kinds, titles, places and citations in their many forms."""

import pytest

from .make import ROWS, record

TITLE = "2025年全市工作要点"


@pytest.mark.parametrize(
    "text",
    [
        "鲁政办发〔2024〕2号",
        "鲁政办发［2024］2号",
        "鲁政办发[2024]2号",
        "鲁政办发（2024）2号",
        "鲁政办发(2024) 2 号",
        "鲁政办发【2024】2号",
        "鲁政办发﹝2024﹞2号",
        "鲁政办发〔２０２４〕２号",
        "鲁 政 办 发 〔 2024 〕 2 号",
        "鲁政办发〔20242号",
        "鲁政办发2024〕2号",
        "文号：鲁政办发〔2024〕2号",
        "（鲁政办发〔2024〕2号）",
        "鲁政办发〔2024〕2号　　　签发人：王某",
    ],
)
def test_number_forms(text: str) -> None:
    assert record(text, TITLE, "做好某事。").number == "鲁政办发〔2024〕2号"


@pytest.mark.parametrize(
    "text",
    [
        "根据《某某通知》（鲁政办发〔2024〕2号）要求",
        "2024年第2号",
        "12345热线",
        "山东省人民政府办公厅",
    ],
)
def test_what_is_no_line_with_a_number(text: str) -> None:
    assert record(TITLE, text, "做好某事。").number is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年6月24日", "2024-06-24"),
        ("2024年 6月 24日", "2024-06-24"),
        ("（2024年6月24日）", "2024-06-24"),
        ("２０２４年６月２４日", "2024-06-24"),
        ("二〇二四年六月二十四日", "2024-06-24"),
        ("二○二四年十二月三十日", "2024-12-30"),
        ("二零二四年十月十日", "2024-10-10"),
        ("2024-06-24", "2024-06-24"),
        ("2024.6.24", "2024-06-24"),
        ("2024/06/24 10:30", "2024-06-24"),
    ],
)
def test_dates(text: str, day: str) -> None:
    assert record(TITLE, "做好某事。", "青川市人民政府", text).issued == day


def test_what_is_no_date() -> None:
    assert record(TITLE, "做好某事。", "青川市人民政府", "2024年13月1日").issued is None
    assert record(TITLE, "做好某事。", "2024年6月底前").issued is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("2025年济宁市兖州区政务公开工作要点任务分解表", "breakdown"),
        ("博山区贯彻落实《2025年山东省政务公开工作要点》实施方案", "plan"),
        ("2024年山东省政务公开工作要点", "key_points"),
        ("2024年莱芜区政务公开重点工作任务分工", "breakdown"),
        ("2025年重点任务清单", "ledger"),
        ("关于印发《2024年莱芜区政务公开工作要点》的通知", "key_points"),
        ("关于成立领导小组的通知", "notice"),
        ("会议纪要", "other"),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert record(title, "做好某事。").kind == kind


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ["博山区贯彻落实《2025年山东省政务公开", "工作要点》实施方案"],
            "博山区贯彻落实《2025年山东省政务公开工作要点》实施方案",
        ),
        (
            ["济宁市人民政府办公室", "关于印发2023年济宁市政务公开重点工作", "任务分解表的通知"],
            "济宁市人民政府办公室关于印发2023年济宁市政务公开重点工作任务分解表的通知",
        ),
        (
            ["2025年临溪区政务公开工作要点", "任务分解表", "序号"],
            "2025年临溪区政务公开工作要点任务分解表",
        ),
        (
            ["济宁市兖州区", "2025年政务公开工作要点任务分解表"],
            "济宁市兖州区2025年政务公开工作要点任务分解表",
        ),
        (
            ["2025年临溪区工作要点", "（征求意见稿）", "为做好工作，制定本要点。"],
            "2025年临溪区工作要点（征求意见稿）",
        ),
        (
            ["关于印发2025年工作要点的通知（临政发〔2025〕2号）"],
            "关于印发2025年工作要点的通知",
        ),
        (
            ["国务院办公厅关于印发", "2024年政务公开工作要点的通知"],
            "国务院办公厅关于印发2024年政务公开工作要点的通知",
        ),
        (["附件1　2025年临溪县任务分解表"], "2025年临溪县任务分解表"),
        (["附件：2025年临溪县任务分解表"], "2025年临溪县任务分解表"),
        (["2025年青川市政务公开工作"], "2025年青川市政务公开工作"),
        (
            ["关于深化改革的实施方案", "一、总体要求"],
            "关于深化改革的实施方案",
        ),
    ],
)
def test_a_title_over_its_lines(lines: list[str], title: str) -> None:
    assert record(*lines, ROWS).title == title


@pytest.mark.parametrize(
    "text",
    ["一、加强组织领导", "为贯彻落实工作要点，制定本方案。", "各镇（街道）：", "办公室", "12"],
)
def test_what_is_no_title(text: str) -> None:
    assert record(text, ROWS).titles in ([], [""])


@pytest.mark.parametrize(
    ("issuer", "title", "addressees", "name", "level"),
    [
        (None, "2025年济宁市兖州区工作要点", "", "济宁市兖州区", "county"),
        (None, "博山区贯彻落实《2025年山东省工作要点》实施方案", "", "淄博市博山区", "county"),
        ("邹城市人民政府办公室", "2024年工作要点", "", "济宁市邹城市", "county"),
        ("山东省人民政府办公厅", "2024年工作要点", "", "山东省", "province"),
        ("国务院办公厅", "2024年工作要点", "", "中华人民共和国", "country"),
        ("济宁市生态环境局邹城市分局", "2024年工作要点", "", "济宁市邹城市", "county"),
        ("云澜省青川市临溪区人民政府", "2024年工作要点", "", "青川市临溪区", "county"),
        ("云澜省人民政府", "2024年工作要点", "", "云澜省", "province"),
        (None, "2025年青川市工作要点", "各县（市、区）人民政府：", "青川市", "city"),
        (None, "2025年临溪市工作要点", "各镇（街道），市政府各部门：", "临溪市", "county"),
        (None, "2025年兖州区新驿镇工作要点", "", "济宁市兖州区新驿镇", "township"),
        (None, "济宁高新区2025年工作要点", "", "济宁高新区", "county"),
        (None, "兖州区龙桥街道2025年工作要点", "", "济宁市兖州区龙桥街道", "township"),
        ("临溪区望山镇人民政府", "2025年工作要点", "", "临溪区望山镇", "township"),
        ("国家税务总局临溪县税务局", "2025年工作要点", "", "临溪县", "county"),
        ("国家发展改革委办公厅", "2025年工作要点", "", "中华人民共和国", "country"),
        (None, "云山区2025年工作要点", "各镇（街道）：", "云山区", "county"),
        ("教育部办公厅", "工作要点", "各省、自治区、直辖市教育厅：", "中华人民共和国", "country"),
        (None, "南浦市民生实事责任分工表", "", "南浦市", "city"),
        ("中共临溪县委办公室", "2025年工作要点", "", "临溪县", "county"),
        ("延边朝鲜族自治州人民政府", "2025年工作要点", "", "延边朝鲜族自治州", "city"),
        ("重庆市渝北区人民政府", "2025年工作要点", "", "重庆市渝北区", "county"),
    ],
)
def test_places(issuer: str | None, title: str, addressees: str, name: str, level: str) -> None:
    signature = (issuer, "2025年1月2日") if issuer else ()
    place = record(title, *filter(None, [addressees]), "做好某事。", *signature).jurisdiction
    assert place is not None
    assert (place.name, place.level) == (name, level)


def test_whom_the_tasks_name_tells_the_level_of_a_city() -> None:
    for named, level in (("市财政局、各区政府", "city"), ("市财政局、各镇（街道）", "county")):
        rows = [ROWS[0], ["1", "公开甲类事项。", named, "6月底前"]]
        place = record("2025年南浦市责任分工表", rows).jurisdiction
        assert place is not None
        assert place.level == level


@pytest.mark.parametrize(
    "title",
    [
        "优化全市营商环境任务清单",
        "加强市场监管工作要点",
        "推进示范区建设工作要点",
        "社区治理工作要点",
        "智慧城市建设工作要点",
    ],
)
def test_common_words_are_no_places(title: str) -> None:
    assert record(title, "做好某事。").jurisdiction is None


def test_a_superior_in_the_title_is_not_the_place() -> None:
    title = "关于转发《2025年山东省政务公开工作要点》的通知"
    assert record(title, "各县（市、区）人民政府：", "做好某事。").jurisdiction is None


def test_the_document_decides_between_places_of_one_name() -> None:
    text = "按照徐州市统一部署，做好某事。"
    place = record("鼓楼区2025年工作要点", text).jurisdiction
    assert place is not None
    assert place.name == "徐州市鼓楼区"


def test_the_number_names_the_place_where_nothing_else_does() -> None:
    for number, name in (
        ("莱芜政办发〔2024〕2号", "济南市莱芜区"),
        ("鲁政办发〔2024〕2号", "山东省"),
    ):
        place = record(number, "2024年工作要点", "做好某事。").jurisdiction
        assert place is not None
        assert place.name == name


def cited(*paragraphs: str, title: str = TITLE) -> list[tuple[str, str | None]]:
    cites = record(title, *paragraphs, "一、总体", "（一）做好某事。").cites
    return [(c.title, c.number) for c in cites]


def test_a_chain_of_bases() -> None:
    text = (
        "为贯彻落实《甲省办公厅关于印发〈甲省要点〉的通知》（甲政办发〔2024〕2号）、"
        "《乙市办公室关于印发工作要点的通知》（乙政办字〔2024〕17号）精神，经区政府同意，"
        "现将《丙区2024年工作任务分解表》印发给你们。"
    )
    assert cited(text) == [
        ("甲省办公厅关于印发〈甲省要点〉的通知", "甲政办发〔2024〕2号"),
        ("乙市办公室关于印发工作要点的通知", "乙政办字〔2024〕17号"),
    ]


@pytest.mark.parametrize(
    ("title", "carried"),
    [
        ("丙区办公室转发乙市办公室关于印发乙市要点的通知", "乙市办公室关于印发乙市要点的通知"),
        ("丙区办公室转发乙市办公室关于印发要点的通知的通知", "乙市办公室关于印发要点的通知"),
        ("关于转发乙市2024年营商环境工作要点的通知", "乙市2024年营商环境工作要点"),
    ],
)
def test_what_a_title_forwards_without_marks_is_cited(title: str, carried: str) -> None:
    assert cited("请认真贯彻执行。", title=title) == [(carried, None)]


def test_what_is_forwarded_is_cited() -> None:
    text = "现将《乙市2024年工作要点》（乙政办字〔2024〕17号）转发给你们，请认真贯彻执行。"
    assert cited(text) == [("乙市2024年工作要点", "乙政办字〔2024〕17号")]
    assert cited("要将《丙区工作信息专报》转发到各工作群，按月更新。") == []


def test_the_own_parts_are_no_citations() -> None:
    assert (
        cited("《2024年莱芜区政务公开工作要点》已经区政府同意，现印发给你们，请认真贯彻执行。")
        == []
    )
    assert cited("各部门要认真对照《2023年济宁市工作任务分解表》，抓好落实。") == []
    own = "丙区2024年工作要点"
    assert cited(f"要贯彻落实《{own}》。", title=own) == []
    assert cited("根据《要点》要求，抓好落实。") == []


def test_a_title_names_what_it_carries_on() -> None:
    title = "博山区贯彻落实《2025年山东省政务公开工作要点》实施方案"
    later = "根据《2025年山东省政务公开工作要点》（鲁政办发〔2025〕3号），制定本方案。"
    assert cited(title=title) == [("2025年山东省政务公开工作要点", None)]
    assert cited(later, title=title) == [("2025年山东省政务公开工作要点", "鲁政办发〔2025〕3号")]


def test_a_basis_by_its_number_alone() -> None:
    assert cited("根据鲁政办发〔2024〕2号文件要求，制定本方案。") == [("", "鲁政办发〔2024〕2号")]
