"""tiaokuai text: the canonical text of a document."""

from pathlib import Path
from typing import Annotated

import typer

from .app import app
from .output import OutputOption, emit


@app.command()
def text(
    file: Annotated[Path, typer.Argument(help="The document.", show_default=False)],
    output: OutputOption = None,
) -> None:
    """Print a document's canonical text, to which all offsets in the evidence refer."""
    from tiaokuai.loaders import read_file

    emit(read_file(file).text, output)
