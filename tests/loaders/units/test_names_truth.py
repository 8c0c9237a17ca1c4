"""The names of departments in six places: what is one body and what is not."""

from pathlib import Path

import pytest

from tiaokuai.loaders import JurisdictionRecord, Level, Unit, resolve

DATA = Path(__file__).parent / "data"
PLACES: dict[str, tuple[Level, str]] = {
    "济宁市": ("city", "市"),
    "济宁市邹城市": ("county", "市"),
    "济宁市兖州区": ("county", "区"),
    "济宁市微山县": ("county", "县"),
    "杭州市": ("city", "市"),
    "云澜省青川市临溪区": ("county", "区"),
}


def _lines(name: str) -> list[str]:
    text = (DATA / name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def _unit(name: str, place: str) -> Unit:
    record = JurisdictionRecord(place, PLACES[place][0])
    return resolve([name], record)[name]


def _unit_id(name: str, place: str) -> str:
    return _unit(name, place).id


def test_different_bodies_stay_apart() -> None:
    ids: dict[str, str] = {}
    for place, (_, word) in PLACES.items():
        for line in _lines("departments.txt"):
            name = line.format(word)
            key = _unit_id(name, place)
            assert key not in ids, f"{name} in {place} and {ids[key]} are both {key}"
            ids[key] = f"{name} in {place}"
    assert len(ids) >= 500


@pytest.mark.parametrize("place", PLACES)
def test_variants_are_one_body(place: str) -> None:
    word = PLACES[place][1]
    wrong = []
    for line in _lines("variants.txt"):
        full, *others = line.format(*[word] * line.count("{}")).split()
        wrong += [o for o in others if _unit_id(o, place) != _unit_id(full, place)]
    assert not wrong


@pytest.mark.parametrize("line", _lines("spellings.txt"))
def test_spellings_of_one_body(line: str) -> None:
    first, *others = line.split()
    assert {_unit_id(name, "济宁市") for name in others} == {_unit_id(first, "济宁市")}


@pytest.mark.parametrize("place", PLACES)
def test_full_names_are_canonical(place: str) -> None:
    word = PLACES[place][1]
    for line in _lines("departments.txt"):
        name = line.format(word)
        assert _unit(name, place).canonical == name


def test_one_document_with_all_names() -> None:
    """Together in one document they stay apart too, where they are not a body's two names."""
    names = [line.format("区") for line in _lines("departments.txt")]
    units = resolve(names, JurisdictionRecord("济宁市兖州区", "county"))
    assert len({unit.id for unit in units.values()}) == len(names)
