"""SPARQL: a graph asked as RDF; read-only, with limits on rows and time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tiaokuai.ontology import TiaokuaiError

from ..stores import Limits
from .engines import OUT_OF_MEMORY, SparqlAnswer
from .graph import Readable
from .guard import check_sparql
from .iris import RDF_BASE
from .write import write_rdf

_SMALL = 20 << 20
"""Bytes of N-Quads (some 100 000 triples) up to which rdflib answers in seconds."""


def ask_sparql(
    graph: Readable,
    query: str,
    engine: str | None = None,
    limits: Limits | None = None,
    megabytes: int = 1024,
) -> SparqlAnswer:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE query over the triples that `write_rdf` writes.

    `engine`: “rdflib” or “oxigraph”; None: Oxigraph for a large graph where it is installed, else
    rdflib. The prefixes of the ontology are declared, and IRIs are relative to the base of the
    data; the named graphs are asked together, or one by one with GRAPH. The seconds of the limits
    are those of the query, and `megabytes` (kept on Linux) what it may take: the loading of the
    data is not counted.
    Raises TiaokuaiError for a query that is not understood, does anything but read the graph,
    takes longer or needs more, and for an engine that is not installed.
    """
    check_sparql(query)
    limits = limits or Limits()
    with tempfile.TemporaryDirectory(prefix="tiaokuai-") as folder:
        data, job = Path(folder) / "data.nq", Path(folder) / "job.json"
        with data.open("wb") as file:
            write_rdf(graph, "nquads", file)
        chosen = _checked(engine or _usual(data))
        told = {"engine": chosen, "query": query, "rows": limits.rows, "base": RDF_BASE}
        told["megabytes"] = megabytes
        job.write_text(json.dumps(told), "utf-8")
        said = _answered(data, job, limits.seconds)
    if "error" in said:
        raise TiaokuaiError(f"not answered: {said['error'][:300]}", where="query")
    return SparqlAnswer(**said)


def _usual(data: Path) -> str:
    large = data.stat().st_size > _SMALL
    return "oxigraph" if large and find_spec("pyoxigraph") else "rdflib"


def _checked(engine: str) -> str:
    if engine == "oxigraph" and not find_spec("pyoxigraph"):
        raise TiaokuaiError(
            "Oxigraph is not installed",
            where="--engine",
            todo="pip install 'tiaokuai[oxigraph]', or ask rdflib",
        )
    return engine


def _answered(data: Path, job: Path, seconds: float) -> dict[str, Any]:
    """What the answering program says; neither engine can be stopped but with its process."""
    # Equal questions give their rows in equal order: rdflib's follows the hashes of strings.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "tiaokuai.graph.rdf.answering", str(data), str(job)]
    with subprocess.Popen(
        command,
        bufsize=0,  # what is read ahead of the first line would be lost to communicate()
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            ready = process.stdout.readline() if process.stdout else b""
            out, errors = process.communicate(timeout=seconds if ready else None)
        except subprocess.TimeoutExpired:
            raise TiaokuaiError(
                f"took longer than {seconds:g} seconds",
                where="query",
                todo="allow more, or ask less",
            ) from None
        finally:
            process.kill()
    if process.returncode != 0 or not ready:
        why = errors.decode(errors="replace").strip()
        if "memory allocation" in why:  # Oxigraph's way to end
            raise TiaokuaiError(f"not answered: {OUT_OF_MEMORY}", where="query")
        last = why.rpartition("\n")[2] or process.returncode
        raise TiaokuaiError(f"the engine ended: {last}", where="query")
    said: dict[str, Any] = json.loads(out)
    return said
