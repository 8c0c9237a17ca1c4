"""The judgements that a command obeys: an option that extract, compare and build share."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tiaokuai.loaders import Judgements

JudgementsOption = Annotated[
    Path | None,
    typer.Option("--judgements", help="A CSV file of what people decided; it beats every rule."),
]


def judgements_of(path: Path | None, *, tell: bool = True) -> "Judgements":
    """The judgements of a file; `tell`: those that cannot be obeyed on stderr, a line each."""
    from tiaokuai.loaders import NO_JUDGEMENTS, read_judgements

    if path is None:
        return NO_JUDGEMENTS
    found = read_judgements(path)
    for problem in found.problems if tell else ():
        typer.echo(f"error: {problem}", err=True)
    return found
