"""tiaokuai sparql: a question to the graph as RDF."""

from enum import StrEnum
from typing import Annotated

import typer

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .memory import DEFAULT_MEMORY, MemoryOption
from .output import OutputOption, RowFormat, RowFormatOption, emit, emit_rows


class Engine(StrEnum):
    """Who answers."""

    rdflib = "rdflib"
    oxigraph = "oxigraph"


@app.command()
def sparql(
    text: Annotated[str, typer.Argument(metavar="SPARQL", help="One reading query.")],
    graph: AnyGraphOption = str(DEFAULT),
    engine: Annotated[
        Engine | None,
        typer.Option(help="Who answers; otherwise Oxigraph for a large graph, if installed."),
    ] = None,
    rows: Annotated[int, typer.Option(min=1, help="Give so many rows at most.")] = 10_000,
    seconds: Annotated[float, typer.Option(min=0.1, help="Stop after so many seconds.")] = 30,
    memory: MemoryOption = DEFAULT_MEMORY,
    format: RowFormatOption = RowFormat.table,
    output: OutputOption = None,
) -> None:
    """Answer a SPARQL query; only queries that read are let through.

    The prefixes of the ontology (tk, org, prov, eli, skos, dcterms, oa …) are declared. What
    CONSTRUCT and DESCRIBE give is printed as Turtle.
    """
    from tiaokuai.graph import Limits, ask_sparql, check_sparql

    check_sparql(text)
    answer = ask_sparql(opened(graph), text, engine, Limits(rows, seconds), memory)
    if answer.turtle is not None:
        emit(answer.turtle, output)
    else:
        emit_rows(answer.columns, answer.rows, format, output)
    if answer.cut:
        typer.echo(f"only the first {rows}; see --rows", err=True)
