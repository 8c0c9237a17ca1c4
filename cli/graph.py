"""The graph that a command reads or writes: an option that all of them share."""

from pathlib import Path
from typing import Annotated

import typer

DEFAULT = Path("graph.tk")

GraphOption = Annotated[
    Path,
    typer.Option("-g", "--graph", envvar="TIAOKUAI_GRAPH", help="The graph folder."),
]
