"""What reads as units and what as text: brackets, cells, lines of a page."""

import pytest

from tiaokuai.loaders import is_units, looks_like_unit

UNITS = """区教体局|教育局|市教育局牵头|市教育局、市财政局负责|各县（市、区）政府|市、县级政府办公室
市教育局分别负责，6月底前完成|责任单位：市教育局|市直各部门按职责分工负责|县住建局、各乡镇
区政府各部门、单位，各镇（街道），开发区管委会|市委宣传部、网信办|国网济宁供电公司
市政府有关部门、单位|曲阜市、邹城市政府|兖州区政府牵头，各镇街配合|济宁市生态环境局邹城市分局"""

TEXT = """街道|市、区|办公室|试行|第一批|村、居|含行政事业性收费|指挥部|国家级|党委政府|县级医院
乡镇（街道）|省、市|社区（村）|不含新区|国办发〔2024〕2号|数字政府|各类市场主体|见附件|管委会|党委
一级政府一个政策集中发布窗口|构建新发展格局|以下简称市教育局|集团公司|街道办事处|开发区|下同
法律、法规|原市环保局|完善政务公开工作领导机制|要依托政务服务大厅|抄送：市委各部门|有限公司
成立市招商引资工作指挥部|镇村干部|2024年12月底前|长期坚持|市场主体|区域协调发展|社会保障
各类企业|各级各类学校|政府部门|教育部门|法院|数据中心|业主委员会|市场准入|各行业|各项任务|党中央、国务院
教育、医疗、养老|主管部门|人工智能、大数据、区块链|便民服务中心|各类主体|市教育局局长|100%|2024年|区长牵头
加强市场监管制度规则和标准的更新发布和解读，及时公开建设高标准市场体系具体措施，提高监管透明度"""


@pytest.mark.parametrize("text", UNITS.replace("\n", "|").split("|"))
def test_units(text: str) -> None:
    assert is_units(text)
    assert is_units(f"（{text}）")


@pytest.mark.parametrize("text", TEXT.replace("\n", "|").split("|"))
def test_text(text: str) -> None:
    assert not is_units(text)
    assert not is_units(f"（{text}）")


@pytest.mark.parametrize(
    "name",
    ["区政府办公室", "市委编办", "生态环境分局", "济宁高新区管委会", "市南四湖流域管理办公室"],
)
def test_one_name(name: str) -> None:
    assert looks_like_unit(name)


@pytest.mark.parametrize(
    "name", ["办公室", "邹城市分局", "市教育", "市教育局、市财政局", "干部", ""]
)
def test_no_name(name: str) -> None:
    assert not looks_like_unit(name)
