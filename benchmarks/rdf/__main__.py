"""The RDF export beside the serialisers of rdflib and pyoxigraph: python -m benchmarks.rdf [COPIES]

The graph of the samples is copied so many times under other ids (30 copies: a million triples).
Each figure is of a process of its own: seconds of writing alone, and what memory it had at most.
The two others hold all triples in memory before they write, which their memory counts. For
“objects” pyoxigraph is given plain strings and the making of its objects is counted, as in an
export from tables by its serialiser.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from tiaokuai.graph import RDF_FORMATS, Graph, arrow_schema, build_files, write_rdf
from tiaokuai.ontology import NodeKind, RelationKind, refers_to, schema

ROOT = Path(__file__).parents[2]

_Write = Callable[[str, Path], Any]

_NAMES = {
    "turtle": ("TURTLE", "turtle"),
    "trig": ("TRIG", "trig"),
    "ntriples": ("N_TRIPLES", "nt"),
    "nquads": ("N_QUADS", "nquads"),
    "jsonld": ("JSON_LD", "json-ld"),
    "rdfxml": ("RDF_XML", "xml"),
}
"""What pyoxigraph and rdflib call the formats."""


def main(copies: int) -> None:
    """Print a row for each writer and format."""
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / "graph"
        build_files([ROOT / "samples/documents"], graph)
        _copy(Graph(graph), copies)
        own = [("tiaokuai", format) for format in RDF_FORMATS]
        others = [(name, format) for name in _OTHERS for format in _NAMES]
        print(f"{'':12}{'format':10}{'triples':>10}{'s':>8}{'µs each':>9}{'MB':>7}")
        for name, format in own + others:
            command = [sys.executable, "-m", "benchmarks.rdf", "one", name, format, str(graph)]
            done = subprocess.run(command, check=True, capture_output=True, env=_environment())
            triples, seconds, memory = json.loads(done.stdout)
            each = seconds / triples * 1e6
            print(
                f"{name:12}{format:10}{triples:10}{seconds:8.1f}{each:9.1f}{memory:7.0f}",
                flush=True,
            )


def one(name: str, format: str, graph: Path) -> None:
    """Measure one writer: triples, seconds, megabytes, as JSON."""
    written = graph.parent / "export"
    data = graph.parent / "data.nq"
    if name == "tiaokuai":
        start = time.process_time()
        with written.open("wb") as file:
            write_rdf(Graph(graph), format, file)
        seconds = time.process_time() - start
        if format == "nquads":
            written.replace(data)
    else:
        write = _OTHERS[name](data)
        start = time.process_time()
        write(format, written)
        seconds = time.process_time() - start
    memory = _peak()
    print(json.dumps([_triples(data, graph), seconds, memory]))


def _peak() -> float:
    """Megabytes at most so far; getrusage would count what the parent had when it forked."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _rdflib(data: Path) -> _Write:
    from rdflib import Dataset

    read = Dataset(default_union=True)
    read.parse(data, format="nquads")
    return lambda format, to: read.serialize(to, format=_NAMES[format][1])


def _pyoxigraph(data: Path) -> _Write:
    import pyoxigraph as ox

    quads = list(ox.parse(path=str(data), format=ox.RdfFormat.N_QUADS))
    return lambda format, to: _written(quads, format, to)


def _objects(data: Path) -> _Write:
    """From strings, by kind of object: an address, or a literal with its language or datatype."""
    import pyoxigraph as ox

    plain = [_plain(quad) for quad in ox.parse(path=str(data), format=ox.RdfFormat.N_QUADS)]

    def made() -> Iterator[Any]:
        for (blank, subject), predicate, (kind, text, more), graph in plain:
            if kind == "Literal":
                language, datatype = more
                said: dict[str, Any] = (
                    {"language": language} if language else {"datatype": ox.NamedNode(datatype)}
                )
                found: Any = ox.Literal(text, **said)
            else:
                found = ox.NamedNode(text) if kind == "NamedNode" else ox.BlankNode(text)
            about = ox.BlankNode(subject) if blank else ox.NamedNode(subject)
            where = ox.NamedNode(graph) if graph else ox.DefaultGraph()
            yield ox.Quad(about, ox.NamedNode(predicate), found, where)

    return lambda format, to: _written(made(), format, to)


def _plain(quad: Any) -> tuple[Any, ...]:
    kind = type(quad.object).__name__
    more = (quad.object.language, quad.object.datatype.value) if kind == "Literal" else None
    subject = (type(quad.subject).__name__ == "BlankNode", quad.subject.value)
    object = (kind, quad.object.value, more)
    return subject, quad.predicate.value, object, getattr(quad.graph_name, "value", None)


def _written(quads: Iterable[Any], format: str, to: Path) -> None:
    import pyoxigraph as ox

    name = _NAMES[format][0]
    chosen = getattr(ox.RdfFormat, name)
    graphs = name in {"TRIG", "N_QUADS", "JSON_LD"}
    ox.serialize(quads if graphs else (quad.triple for quad in quads), str(to), chosen)


_OTHERS: dict[str, Callable[[Path], _Write]] = {
    "pyoxigraph": _pyoxigraph,
    "objects": _objects,
    "rdflib": _rdflib,
}


def _triples(data: Path, graph: Path) -> int:
    if not data.exists():
        with data.open("wb") as file:
            write_rdf(Graph(graph), "nquads", file)
    with data.open("rb") as lines:
        return sum(1 for _ in lines)


def _copy(graph: Graph, copies: int) -> None:
    """Put copies of its rows, under ids of their own, in place of a graph's tables."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds: list[NodeKind | RelationKind] = [*schema().nodes.values(), *schema().relations.values()]
    for kind in kinds:
        name = kind.name
        ids = {p.name for p in kind.properties if refers_to(p)} | {"id", "from_id", "to_id"}
        rows = graph.rows(name)
        path = graph.table_path(name)
        with pq.ParquetWriter(path, arrow_schema(name)) as writer:
            for number in range(copies):
                renamed = [
                    {key: _renamed(v, number) if key in ids else v for key, v in row.items()}
                    for row in rows
                ]
                writer.write_table(pa.Table.from_pylist(renamed, schema=arrow_schema(name)))


def _renamed(value: Any, number: int) -> Any:
    if isinstance(value, list):
        return [_renamed(item, number) for item in value]
    return None if value is None else f"{number:04}{value}"


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONWARNINGS": "ignore"}


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        one(sys.argv[2], sys.argv[3], Path(sys.argv[4]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 30)
