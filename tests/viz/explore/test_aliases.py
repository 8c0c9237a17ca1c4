"""Short names of units, made from the ontology's stems, in the data of the page."""

import json

import pytest

from tiaokuai.viz import explore_page


def aliases(name: str, functions: list[str]) -> list[str]:
    """The aliases that the page holds for a unit of this name that performs these functions."""
    unit = {"id": f"乙市/{name}", "name": name}
    tables = {
        "Unit": [unit],
        "Function": [{"id": id, "name": id} for id in functions],
        "PERFORMS": [{"from_id": unit["id"], "to_id": id} for id in functions],
    }
    data = explore_page(tables).split('id="data">')[1].split("</script>")[0]
    units = json.loads(data)["nodes"]["Unit"]
    found: list[str] = dict(zip(units["columns"], units["rows"][0], strict=True))["aliases"]
    return found


@pytest.mark.parametrize(
    ("name", "function", "short"),
    [
        ("市发展和改革委员会", "development_reform", "市发改委"),
        ("区教育和体育局", "education", "区教体局"),
        ("省工业和信息化厅", "industry", "省工信厅"),
    ],
)
def test_a_unit_has_the_short_names_of_its_body(name: str, function: str, short: str) -> None:
    assert short in aliases(name, [function])


def test_a_unit_without_function_has_only_its_short_end() -> None:
    assert aliases("市某某委员会", []) == ["市某某委"]
    assert aliases("市某某局", []) == []


def test_a_unit_is_never_its_own_alias() -> None:
    assert "区教育局" not in aliases("区教育局", ["education"])
