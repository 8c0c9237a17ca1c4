"""The model of meaning that a command uses: an option that compare and build share."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tiaokuai.graph import Scorer

SemanticOption = Annotated[
    str | None,
    typer.Option(
        "--semantic",
        metavar="PATH|URL",
        help="Find links by meaning too: the folder of a sentence-embedding model, or the "
        "address of an embedding server of yours, with #model; its key in TIAOKUAI_EMBEDDING_KEY.",
    ),
]


def scorer_of(where: str | None) -> "Scorer | None":
    """The model that is named; None where none is."""
    if where is None:
        return None
    from tiaokuai.graph import open_scorer

    return open_scorer(where)
