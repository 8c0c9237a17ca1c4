"""The library's files say what they ask, and unknown names get the nearest ones."""

import pytest

from tiaokuai.ontology import TiaokuaiError
from tiaokuai.queries import library, parse, question


@pytest.mark.parametrize("name", list(library()))
def test_every_question_says_what_it_asks_and_gives(name: str) -> None:
    query = library()[name]
    assert query.purpose.zh
    assert query.purpose.en.endswith(".")
    columns = [column.name for column in query.columns]
    assert len(set(columns)) == len(columns)
    assert {key for key, _ in query.order} <= set(columns)
    used = {parameter.name for parameter in query.parameters}
    assert all(f"${name}" in query.cypher for name in used)


def test_the_questions_that_analysts_were_promised_are_there() -> None:
    assert library().keys() >= {
        *("obligations-by-unit", "leads-of-unit", "co-leads", "lead-support-pairs"),
        *("tasks-of-document", "lineage-of-task", "inherited-new-dropped", "changes-of-place"),
        *("orphans", "unassigned-tasks", "deadlines", "documents", "units", "search"),
    }


def test_an_unknown_question_gets_the_nearest_names() -> None:
    with pytest.raises(TiaokuaiError, match="did you mean co-leads"):
        question("coleads")
    with pytest.raises(TiaokuaiError):
        question("../run")


def test_a_head_that_is_not_understood() -> None:
    with pytest.raises(TiaokuaiError, match=r"x.cypher: not understood: param a: city -- 甲 / a"):
        parse("x", "// zh: 甲\n// en: A.\n// param a: city -- 甲 / a\nRETURN 1")
    with pytest.raises(TiaokuaiError, match="not understood"):
        parse("x", "// whatever\nRETURN 1")
