"""The option that extract, compare and build share: the first-named unit leads."""

from typing import Annotated

import typer

FirstLeadsOption = Annotated[
    bool,
    typer.Option(
        "--first-leads",
        help="Where a document names no lead, take the unit named first: a convention, no fact.",
    ),
]
