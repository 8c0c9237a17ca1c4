"""tiaokuai cypher: a question of one's own."""

from contextlib import closing
from typing import Annotated

import typer

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .memory import DEFAULT_MEMORY, MemoryOption
from .output import OutputOption, RowFormat, RowFormatOption, emit_rows


@app.command()
def cypher(
    text: Annotated[str, typer.Argument(metavar="CYPHER", help="One reading query.")],
    graph: AnyGraphOption = str(DEFAULT),
    rows: Annotated[int, typer.Option(min=1, help="Give so many rows at most.")] = 10_000,
    seconds: Annotated[float, typer.Option(min=0.1, help="Stop after so many seconds.")] = 30,
    memory: MemoryOption = DEFAULT_MEMORY,
    format: RowFormatOption = RowFormat.table,
    output: OutputOption = None,
) -> None:
    """Answer a Cypher query; only queries that read are let through."""
    from tiaokuai.graph import Limits, check_reading

    check_reading(text)  # before any graph is opened
    with closing(opened(graph).guarded_store(memory)) as store:
        result = store.run(text, limits=Limits(rows, seconds))
    emit_rows(result.columns, result.rows, format, output)
    if result.cut:
        typer.echo(f"only the first {rows} rows; see --rows", err=True)
