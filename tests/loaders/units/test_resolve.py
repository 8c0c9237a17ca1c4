"""Printed names → bodies: whose they are, what they are called in full, what they never are."""

import pytest

from tiaokuai.loaders import JurisdictionRecord, Level, Unit, resolve

CITY = JurisdictionRecord("济宁市", "city")
COUNTY_CITY = JurisdictionRecord("济宁市邹城市", "county")
DISTRICT = JurisdictionRecord("济宁市兖州区", "county")
INVENTED = JurisdictionRecord("云澜省青川市临溪区", "county")


def _one(name: str, place: JurisdictionRecord | None) -> Unit:
    return resolve([name], place)[name]


@pytest.mark.parametrize(
    ("place", "name", "unit_id", "rule"),
    [
        (CITY, "市商务局", "济宁市/市商务局", "exact"),
        (CITY, "济宁市商务局", "济宁市/市商务局", "exact"),
        (CITY, "市发改委", "济宁市/市发展和改革委员会", "abbreviation"),
        (CITY, "教育局", "济宁市/市教育局", "abbreviation"),
        (CITY, "市场监管局", "济宁市/市市场监督管理局", "abbreviation"),
        (CITY, "市监局", "济宁市/市市场监督管理局", "abbreviation"),
        (CITY, "市住房城乡住建局", "济宁市/市住房和城乡建设局", "typo"),
        (CITY, "市人力资源和社会保章局", "济宁市/市人力资源和社会保障局", "typo"),
        (CITY, "市网信办", "济宁市/市委网络安全和信息化委员会办公室", "alias"),
        (CITY, "宣传部", "济宁市/市委宣传部", "abbreviation"),
        (CITY, "市应急局（市安委办）", "济宁市/市应急管理局", "abbreviation"),
        (CITY, "曲阜市政府", "济宁市曲阜市/市人民政府", "alias"),
        (CITY, "任城区", "济宁市任城区/区人民政府", "alias"),
        (CITY, "济宁高新区", "济宁市/高新技术产业开发区管理委员会", "abbreviation"),
        (CITY, "太白湖新区管委会", "济宁市/太白湖新区管理委员会", "abbreviation"),
        (CITY, "省教育厅", "山东省/省教育厅", "exact"),
        (CITY, "国家发展改革委", "国家/国家发展和改革委员会", "abbreviation"),
        (CITY, "财政部", "国家/财政部", "exact"),
        (CITY, "泰安市教育局", "泰安市/市教育局", "exact"),
        (CITY, "市法院", "济宁市/市中级人民法院", "abbreviation"),
        (COUNTY_CITY, "市法院", "济宁市邹城市/市人民法院", "alias"),
        (COUNTY_CITY, "市教育和体育局", "济宁市邹城市/市教育和体育局", "exact"),
        (DISTRICT, "市教育局", "济宁市/市教育局", "exact"),
        (DISTRICT, "新兖镇政府", "济宁市兖州区新兖镇/镇人民政府", "alias"),
        (DISTRICT, "国网兖州区供电公司", "济宁市兖州区/国网兖州供电公司", "abbreviation"),
        (INVENTED, "区教体局", "云澜省青川市临溪区/区教育和体育局", "abbreviation"),
        (INVENTED, "青川市教育局", "云澜省青川市/市教育局", "exact"),
        (INVENTED, "省教育厅", "云澜省/省教育厅", "exact"),
    ],
)
def test_name(place: JurisdictionRecord, name: str, unit_id: str, rule: str) -> None:
    unit = _one(name, place)
    assert (unit.id, unit.rule) == (unit_id, rule)
    assert unit.id == f"{unit.jurisdiction}/{unit.canonical}"


@pytest.mark.parametrize(
    ("place", "level", "name"),
    [
        ("济宁市兖州区", "county", "生态环境分局"),
        ("济宁市兖州区", "county", "区生态环境分局"),
        ("济宁市兖州区", "county", "市生态环境局兖州分局"),
        ("济宁市兖州区", "county", "济宁市生态环境局兖州区分局"),
        ("济宁市", "city", "市生态环境局兖州分局"),
        ("济宁市", "city", "济宁市生态环境局兖州区分局"),
    ],
)
def test_branch_belongs_above_and_works_here(place: str, level: Level, name: str) -> None:
    unit = _one(name, JurisdictionRecord(place, level))
    assert unit.id == "济宁市/市生态环境局兖州分局"
    assert (unit.jurisdiction, unit.works_in, unit.kind) == (
        "济宁市",
        "济宁市兖州区",
        "vertical_organ",
    )
    assert unit.function == "ecology"


@pytest.mark.parametrize(
    "names",
    [
        "市教育局 市体育局",
        "市民政局 市财政局",
        "市审计局 市统计局",
        "市医疗保障局 市医疗保险局",
        "市卫生健康委 市教育局",
        "市大数据局 市数据局",
        "市环保局 市生态环境局",
        "市城管局 市综合行政执法局",
        "市教育事业发展中心 市体育事业发展中心",
        "市医疗保障中心 市医疗保险事业中心",
        "市数据管理局 市大数据管理局",
        "市城乡管理局 市城市管理局",
    ],
)
def test_alike_is_not_the_same(names: str) -> None:
    units = resolve(names.split(), CITY)
    assert len({unit.id for unit in units.values()}) == 2
    assert {unit.rule for unit in units.values()} <= {"exact", "abbreviation", "alias"}


def test_unknown_names_stay_as_printed() -> None:
    for name in ("市南四湖流域管理办公室", "市民中局", "市双招双引指挥部办公室"):
        unit = _one(name, CITY)
        assert (unit.canonical, unit.rule, unit.function) == (name, "exact", None)


def test_a_document_with_both_names_means_one_body() -> None:
    units = resolve(["区自然资源局", "区自然资源和规划局"], DISTRICT)
    assert {unit.canonical for unit in units.values()} == {"区自然资源和规划局"}
    assert _one("区自然资源局", DISTRICT).canonical == "区自然资源局"
    both = resolve(["区卫健局", "区卫健委"], DISTRICT)
    assert len({unit.id for unit in both.values()}) == 1


def test_a_document_settles_its_own_short_forms() -> None:
    units = resolve(["市文旅局", "市文化广电旅游局"], CITY)
    assert units["市文旅局"].canonical == "市文化广电旅游局"
    assert _one("市文旅局", CITY).canonical == "市文化和旅游局"


def test_no_merge_across_places() -> None:
    units = resolve(["市教育局", "兖州区教育局", "曲阜市教育局", "省教育厅"], CITY)
    assert len({unit.id for unit in units.values()}) == 4


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("各县（市、区）政府", "collective"),
        ("县级政府办公室", "collective"),
        ("市委宣传部", "party_organ"),
        ("市税务局", "vertical_organ"),
        ("国网济宁供电公司", "enterprise"),
        ("曲阜市政府", "government"),
        ("政策法规科", "section"),
        ("市制造强市建设指挥部", "other"),
        ("市港航事业发展中心", "department"),
    ],
)
def test_kind(name: str, kind: str) -> None:
    assert _one(name, CITY).kind == kind


def test_counterparts_share_their_function() -> None:
    names = ["国家发展改革委", "省发展改革委", "市发改委", "曲阜市发改局"]
    assert {unit.function for unit in resolve(names, CITY).values()} == {"development_reform"}


def test_order_and_repeats_change_nothing() -> None:
    names = ["市发改委", "市教育局", "市住房城乡住建局", "市住房城乡建设局"]
    assert resolve(names, CITY) == resolve([*reversed(names), *names], CITY)


def test_without_a_jurisdiction() -> None:
    assert _one("市教育局", None).canonical == "市教育局"
