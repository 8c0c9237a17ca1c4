"""Memory: how much of it a query of one's own may take, as an option."""

from typing import Annotated

import typer

DEFAULT_MEMORY = 2048

MemoryOption = Annotated[
    int,
    typer.Option(
        "--memory",
        min=256,
        metavar="MB",
        envvar="TIAOKUAI_QUERY_MEMORY",
        help="Stop a query that needs more memory. Linux only; a server has its own limit.",
    ),
]
