"""People ask by the names they know: printed, short, official, or a part of one."""

from collections.abc import Iterator

import pytest

from tiaokuai.graph import Graph, Store, build
from tiaokuai.ontology import TiaokuaiError
from tiaokuai.queries import look_up, run

from ..graph.records import corpus

CITYS = "临政办发〔2024〕12号"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    target = tmp_path_factory.mktemp("names") / "graph"
    build(corpus(), target)
    made = Graph(target).store()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("kind", "name", "ids"),
    [
        ("unit", "市发改委", ["临河市/市发展和改革委员会"]),
        ("unit", "临河市/市发展和改革委员会", ["临河市/市发展和改革委员会"]),
        ("unit", "市发展和改革委", ["临河市/市发展和改革委员会"]),
        ("document", "临政办发[2024]12号", [CITYS]),
        ("document", "临政办发（2024）12号", [CITYS]),
        ("document", "2024年临河市政务公开工作任务分解表", [CITYS]),
        ("place", "临河市", ["临河市"]),
        ("task", f"{CITYS}#2", [f"{CITYS}#2"]),
        ("task", "2024年临河市政务公开工作任务分解表#2", [f"{CITYS}#2"]),
        ("function", "教育", ["education"]),
    ],
)
def test_a_name_is_known(store: Store, kind: str, name: str, ids: list[str]) -> None:
    assert look_up(store, kind, name) == (ids, False)


def test_a_part_of_a_name_finds_all_that_hold_it(store: Store) -> None:
    match = look_up(store, "unit", "教育")
    assert match.guessed
    assert match.ids == ["临河市/市教育局", "临河市东塬区/区教育局", "临河市西塬县/县教育局"]


def test_what_was_understood_is_told(store: Store) -> None:
    answer = run(store, "tasks-of-unit", {"unit": "教育局"})
    assert answer.notes == ["教育局: 临河市/市教育局、临河市东塬区/区教育局、临河市西塬县/县教育局"]
    assert run(store, "tasks-of-unit", {"unit": "市教育局"}).notes == []


def test_several_names_with_commas(store: Store) -> None:
    answer = run(store, "tasks-of-unit", {"unit": "市教育局, 区教育局", "year": "2024"})
    assert {row[0] for row in answer.rows} == {"市教育局", "区教育局"}


def test_a_name_that_fits_nothing_gets_the_nearest(store: Store) -> None:
    with pytest.raises(TiaokuaiError, match=r"no unit of the graph is called 市教玉局.*市教育局"):
        run(store, "leads-of-unit", {"unit": "市教玉局"})


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("leads-of-unit", {}, "leads-of-unit needs unit; give unit=…"),
        ("co-leads", {"city": "x"}, "co-leads takes no parameter city; it takes place, unit, year"),
        ("documents", {"year": "last"}, "year=last is no whole number"),
    ],
)
def test_wrong_values(store: Store, name: str, values: dict[str, str], message: str) -> None:
    with pytest.raises(TiaokuaiError) as caught:
        run(store, name, values)
    assert str(caught.value).startswith(message)
