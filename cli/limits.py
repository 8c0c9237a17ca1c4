"""Limits: the options that say what reading one file may cost."""

from typing import Annotated

import typer

DEFAULT_SECONDS = 300
"""Room for a scan of sixty pages to be recognised; other documents take a second."""

DEFAULT_MEMORY = 2048

SecondsOption = Annotated[
    float,
    typer.Option(
        "--seconds-per-file", min=0, help="Stop reading a file after this time; 0: never."
    ),
]
MemoryOption = Annotated[
    int,
    typer.Option(
        "--memory-per-file",
        min=0,
        metavar="MB",
        help="Stop reading a file that needs more memory than this; 0: never. Linux only.",
    ),
]
