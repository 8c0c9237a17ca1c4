"""Contains: refuses a search for the empty text, which the embedded engine answers wrongly.

In ladybug 0.18.3 no text contains the empty one; in Cypher each does.
"""

from itertools import pairwise

from tiaokuai.ontology import TiaokuaiError

from ..cypher import tokens


def check_contains(query: str) -> None:
    """Raise TiaokuaiError where a query asks what contains ''."""
    for before, token in pairwise(tokens(query)):
        searched = before.kind == "word" and before.text.upper() == "CONTAINS"
        if searched and token.text in {"''", '""'}:
            raise TiaokuaiError(
                "the engine would find no text that contains the empty one",
                where="query",
                todo="use IS NOT NULL",
            )
