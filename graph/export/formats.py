"""Formats: what a graph can be exported as."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tiaokuai.ontology import TiaokuaiError, UsageError

from .documents import write_json, write_parquet
from .neo4jcsv import write_neo4j_csv
from .networks import write_gexf, write_graphml
from .rows import AnyGraph
from .script import write_cypher


class Export(NamedTuple):
    """A format: what it is for, what writes it, and whether it writes a folder of files."""

    purpose: str
    write: Callable[[AnyGraph, Path], None]
    folder: bool = False


def _write_rdf(format: str, graph: AnyGraph, target: Path) -> None:
    from ..rdf import write_rdf

    with target.open("wb") as file:
        write_rdf(graph, format, file)


_RDF = ("turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml")

EXPORTS: dict[str, Export] = {
    "graphml": Export("GraphML, for Gephi, yEd, Cytoscape and networkx", write_graphml),
    "gexf": Export("GEXF with colours, for Gephi", write_gexf),
    "csv": Export("a folder of CSV files for neo4j-admin database import", write_neo4j_csv, True),
    "parquet": Export("a folder of the Parquet tables, for DuckDB and pandas", write_parquet, True),
    "json": Export("one document: rows by kind of node and relation", write_json),
    "cypher": Export("a script for cypher-shell", write_cypher),
    **{name: Export("RDF", partial(_write_rdf, name)) for name in _RDF},
}


def export_graph(graph: AnyGraph, format: str, target: Path) -> None:
    """Write the whole graph in one of EXPORTS; the same bytes for the same graph.

    The target is replaced when all is written. Raises UsageError for an unknown format and for
    a folder that is not empty; TiaokuaiError where the target cannot be written.
    """
    if format not in EXPORTS:
        raise UsageError(f"no format is called {format}", todo=f"take one of {', '.join(EXPORTS)}")
    chosen = EXPORTS[format]
    target = target.absolute()
    if chosen.folder and (target.is_file() or (target.is_dir() and any(target.iterdir()))):
        raise UsageError(f"{format} is a folder of files", where=str(target), todo="name a new one")
    if not chosen.folder and target.is_dir():
        raise UsageError(f"{format} is one file", where=str(target), todo="name a file")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as beside:
            part = Path(beside) / "part"
            if chosen.folder:
                part.mkdir()
            chosen.write(graph, part)
            if chosen.folder and target.is_dir():
                target.rmdir()
            shutil.move(part, target)
    except OSError as error:
        raise TiaokuaiError(f"cannot write: {error.strerror}", where=str(target)) from error
