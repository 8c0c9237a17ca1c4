"""SHACL: whether a graph is as the declared schema says, told by an independent validator."""

from __future__ import annotations

import io
from functools import cache
from importlib.resources import files

from tiaokuai.ontology import (
    NodeKind,
    RelationKind,
    TiaokuaiError,
    Words,
    codes,
    property_term,
    schema,
)

from ..checks import Finding
from .graph import Readable
from .iris import RDF_BASE
from .write import write_rdf

_SHACL = "http://www.w3.org/ns/shacl#"


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
    found = set()
    for result in report.subjects(None, URIRef(f"{_SHACL}ValidationResult")):
        said = {
            name: str(report.value(result, URIRef(_SHACL + name)) or "")
            for name in ("focusNode", "resultPath", "sourceConstraintComponent", "value")
        }
        path = said["resultPath"].rpartition("#")[2]
        what = f"breaks a shape: {path}" if path else "breaks a shape"
        component = said["sourceConstraintComponent"].removeprefix(_SHACL)
        text = " ".join([_said(path, component), *said["value"].removeprefix(RDF_BASE).split()])
        found.add(Finding("error", what, said["focusNode"].removeprefix(RDF_BASE), text))
    return sorted(found, key=lambda f: (f.where, f.what, f.text))


def _said(path: str, component: str) -> str:
    """What is wrong in both languages, with the name of the property where it is one's."""
    words = codes("rdf")["constraints"].get(component, {"zh": component, "en": component})
    label = _labels().get(path)
    if not label:
        return f"{words['zh']} · {words['en']}"
    return f"{label.zh}：{words['zh']} · {label.en}: {words['en']}"


@cache
def _labels() -> dict[str, Words]:
    """The names of properties by their local terms."""
    kinds: list[NodeKind | RelationKind] = [*schema().nodes.values(), *schema().relations.values()]
    return {
        property_term(kind.name, property.name): property.label
        for kind in kinds
        for property in kind.properties
    }
