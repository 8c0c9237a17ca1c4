"""tiaokuai export: a whole graph for other tools."""

import sys
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tiaokuai.ontology import UsageError

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .output import OutputOption, emit


class Format(StrEnum):
    """What a graph can be exported as."""

    graphml = "graphml"
    gexf = "gexf"
    csv = "csv"
    parquet = "parquet"
    json = "json"
    cypher = "cypher"
    xlsx = "xlsx"
    turtle = "turtle"
    trig = "trig"
    ntriples = "ntriples"
    nquads = "nquads"
    jsonld = "jsonld"
    rdfxml = "rdfxml"


@app.command()
def export(
    format: Annotated[Format, typer.Argument(help="One of the formats below.", show_default=False)],
    graph: AnyGraphOption = str(DEFAULT),
    output: OutputOption = None,
) -> None:
    """Write the whole graph for another tool.

    \b
    graphml   for Gephi, yEd, Cytoscape and networkx
    gexf      for Gephi, with a colour for each kind
    csv       a folder for neo4j-admin database import
    parquet   a folder of tables, for DuckDB and pandas
    json      one document: rows by kind of node and relation
    cypher    a script for cypher-shell
    xlsx      a workbook, a sheet for each kind
    turtle, trig, ntriples, nquads, jsonld, rdfxml   RDF

    The same graph gives the same bytes. A folder needs -o.
    """
    from tiaokuai.graph import EXPORTS, export_graph, sheets

    found = opened(graph)
    if format is Format.xlsx:
        from .workbook import workbook

        emit(workbook(sheets(found)), output)
    elif output is not None:
        export_graph(found, format, output)
    elif EXPORTS[format].folder:
        raise UsageError(f"{format} is a folder of files", todo="name it with -o")
    else:
        with tempfile.TemporaryDirectory() as folder:
            part = Path(folder) / "part"
            export_graph(found, format, part)
            _print(part)


def _print(path: Path) -> None:
    import shutil

    with path.open("rb") as file:
        shutil.copyfileobj(file, sys.stdout.buffer)
    sys.stdout.flush()
