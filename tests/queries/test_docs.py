"""The page of named questions says what the library says, with answers that it gives."""

from pathlib import Path

from docs.queries import page
from tiaokuai.graph import Graph
from tiaokuai.queries import library

PAGE = Path(__file__).parents[2] / "docs/queries.md"


def test_the_page_is_up_to_date(sample_graph: Graph) -> None:
    assert PAGE.read_text("utf-8") == page(sample_graph), "run python -m docs"


def test_every_question_has_an_example_with_rows() -> None:
    text = PAGE.read_text("utf-8")
    assert all(f"\n## {name}\n" in text for name in library())
    without = [part for part in text.split("\n## ") if "the samples have none" in part]
    # The samples hold every document that they cite.
    assert [part.partition("\n")[0] for part in without] == ["reconstructed-tasks"]
