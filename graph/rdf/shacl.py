"""SHACL: whether a graph is as the declared schema says, told by an independent validator."""

from __future__ import annotations

import io
from importlib.resources import files

from tiaokuai.ontology import TiaokuaiError

from ..checks import Finding
from .graph import Readable
from .iris import RDF_BASE
from .write import write_rdf


def check_shapes(graph: Readable) -> list[Finding]:
    """What breaks a shape, sorted: `where` is the node, without the base of its address.

    The whole graph is held in memory. Raises TiaokuaiError where pySHACL is not installed.
    """
    try:
        from pyshacl import validate
    except ImportError as error:
        raise TiaokuaiError(
            "pySHACL is not installed", where="--shacl", todo="pip install 'tiaokuai[shacl]'"
        ) from error
    from rdflib import Graph, URIRef

    written = io.BytesIO()
    write_rdf(graph, "ntriples", written)
    data = Graph().parse(data=written.getvalue(), format="nt")
    text = files("tiaokuai.ontology").joinpath("generated", "shapes.ttl").read_text("utf-8")
    _, report, _ = validate(data, shacl_graph=Graph().parse(data=text, format="turtle"))
    if not isinstance(report, Graph):
        raise TiaokuaiError(f"the validator failed: {report}", where="shapes.ttl")
    shacl = "http://www.w3.org/ns/shacl#"
    found = set()
    for result in report.subjects(None, URIRef(f"{shacl}ValidationResult")):
        said = {
            name: str(report.value(result, URIRef(shacl + name)) or "")
            for name in ("focusNode", "resultPath", "resultMessage", "value")
        }
        path = said["resultPath"].rpartition("#")[2]
        what = f"breaks a shape: {path}" if path else "breaks a shape"
        message = " ".join(said["resultMessage"].split())
        found.add(Finding("error", what, said["focusNode"].removeprefix(RDF_BASE), message))
    return sorted(found, key=lambda f: (f.where, f.what, f.text))
