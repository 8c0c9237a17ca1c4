"""The list of functions (对口系统) is sound: its ids, its references, its dates."""

import datetime

from tiaokuai.ontology import codes

FUNCTIONS = codes("functions")


def test_ids_are_unique_and_labelled() -> None:
    ids = [function["id"] for function in FUNCTIONS]
    assert len(set(ids)) == len(ids)
    assert all(function["label"]["zh"] and function["label"]["en"] for function in FUNCTIONS)


def test_references_exist() -> None:
    ids = {function["id"] for function in FUNCTIONS}
    for function in FUNCTIONS:
        for body in (*function["bodies"], *function.get("predecessors", ())):
            assert set(body.get("also", ())) <= ids
            assert body.get("kind", "department") in codes("unit_kinds")
            assert body.get("names") or (body["stems"] and body["ends"])


def test_predecessors_end_on_a_day() -> None:
    for function in FUNCTIONS:
        for body in function.get("predecessors", ()):
            assert isinstance(body["until"], datetime.date)
