"""The bodies of two provinces, two cities, a district and a county-level city, told apart."""

import pytest

from tiaokuai.loaders import resolve

from .names import HOMES, Home


@pytest.fixture(params=HOMES, ids=lambda home: home.name)
def home(request: pytest.FixtureRequest) -> Home:
    found: Home = request.param
    return found


def _ids(home: Home, names: list[str]) -> list[str]:
    """Each name's unit as a document with this name alone gives it."""
    return [resolve([name], home.record)[name].id for name in names]


def test_other_names_of_a_body_are_that_body(home: Home) -> None:
    wrong = [names for names in home.bodies() if len(set(_ids(home, names))) > 1]
    assert not wrong


def test_no_two_bodies_are_one() -> None:
    owners: dict[str, tuple[str, str]] = {}
    for home in HOMES:
        for names in home.bodies():
            for id in _ids(home, names):
                assert owners.setdefault(id, (home.name, names[0])) == (home.name, names[0])
    assert len(owners) >= 800


def test_one_document_with_all_names(home: Home) -> None:
    """Together in one document they are told apart and together as they are alone."""
    bodies = list(home.bodies())
    units = resolve([name for names in bodies for name in names], home.record)
    found = [{units[name].id for name in names} for names in bodies]
    assert [names for names, ids in zip(bodies, found, strict=True) if len(ids) > 1] == []
    assert len({id for ids in found for id in ids}) == len(bodies)


def test_full_names_with_the_place_or_its_word_are_one(home: Home) -> None:
    own = home.name.removeprefix(home.above)
    wrong = []
    for full, *_ in home.bodies():
        if full.startswith(home.word):
            placed = own + full.removeprefix(home.word)
            wrong += (
                [placed] if len(set(_ids(home, [full, placed, home.above + placed]))) > 1 else []
            )
    assert not wrong
