"""Every format of RDF holds the whole graph: other programs read it, and it can be read back."""

import io
from collections import Counter
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF

from tiaokuai.graph import RDF_BASE, RDF_FORMATS, Graph, ask_sparql, build, read_rdf, write_rdf
from tiaokuai.ontology import NAMESPACE, TiaokuaiError, UsageError, relation_term, schema

from ..any_graph import any_graph
from ..records import corpus
from .drawn import ODD, Drawn, drawn

KINDS = [*schema().nodes, *schema().relations]
OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


@cache
def written(format: str, seed: int = 1, base: str = RDF_BASE) -> bytes:
    file = io.BytesIO()
    write_rdf(drawn(seed), format, file, base)
    return file.getvalue()


@cache
def quads(format: str) -> list[ox.Quad]:
    return list(ox.parse(written(format), OXIGRAPH[format]))


@pytest.mark.parametrize("format", RDF_FORMATS)
def test_a_graph_read_back_is_the_graph(format: str) -> None:
    graph, read = drawn(1), read_rdf(written(format), format)
    for kind in KINDS:
        assert read[kind] == graph.rows(kind), kind


@pytest.mark.parametrize("base", ["urn:x:", "http://例.example/図書/"])
@pytest.mark.parametrize("format", ["turtle", "jsonld"])
def test_the_base_of_the_addresses_can_be_chosen(format: str, base: str) -> None:
    graph, read = drawn(2), read_rdf(written(format, 2, base), format, base)
    assert all(read[kind] == graph.rows(kind) for kind in KINDS)


@pytest.mark.parametrize("base", ["", "example.org/", "http://x/a b/", "http://x#", "http://x"])
def test_a_base_that_is_none_is_told(base: str) -> None:
    with pytest.raises(UsageError, match="is no base"):
        write_rdf(drawn(1), "turtle", io.BytesIO(), base)


def test_all_formats_say_the_same_triples() -> None:
    def triples(format: str) -> Counter[tuple[str, str, str]]:
        return Counter(
            (
                str(q.subject) if isinstance(q.subject, ox.NamedNode) else "_",
                q.predicate.value,
                _plain(q.object),
            )
            for q in quads(format)
        )

    first, *others = map(triples, RDF_FORMATS)
    assert all(other == first for other in others)


def test_triples_are_the_rows_of_the_tables() -> None:
    graph = drawn(1)
    types = Counter(q.object.value for q in quads("nquads") if q.predicate.value == str(RDF.type))  # type: ignore[union-attr]  # a type is a node
    assert {kind: types[NAMESPACE + kind] for kind in schema().nodes} == {
        kind: len(graph.rows(kind)) for kind in schema().nodes
    }
    predicates = Counter(q.predicate.value for q in quads("nquads"))
    assert {name: predicates[NAMESPACE + relation_term(name)] for name in schema().relations} == {
        name: len(graph.rows(name)) for name in schema().relations
    }


def test_a_document_has_a_graph_and_links_between_documents_have_their_own() -> None:
    graphs = {q.graph_name for q in quads("trig")}
    assert (
        graphs == {q.graph_name for q in quads("nquads")} == {q.graph_name for q in quads("jsonld")}
    )
    names = {graph.value for graph in graphs if isinstance(graph, ox.NamedNode)}
    documents = {q.subject.value for q in quads("trig") if _is_document(q)}  # type: ignore[union-attr]  # a document is a node
    assert names == documents | {RDF_BASE + "graph/links"}
    links = {q.predicate.value for q in quads("trig") if str(q.graph_name).endswith("links>")}
    assert NAMESPACE + "derivesFrom" in links
    assert NAMESPACE + "leads" not in links
    assert {q.graph_name for q in quads("turtle")} == {ox.DefaultGraph()}


def test_links_and_evidence_are_said_in_published_terms_too(tmp_path: Path) -> None:
    build(corpus(), tmp_path / "graph")
    graph = Graph(tmp_path / "graph")
    links = """SELECT ?score ?words WHERE {
        ?task prov:wasDerivedFrom ?above ; prov:qualifiedDerivation ?link .
        ?link a prov:Derivation ; prov:entity ?above ; tk:derivesFromScore ?score .
        ?task tk:taskEvidence/oa:hasSelector ?selector .
        ?selector a oa:TextQuoteSelector ; oa:exact ?words }"""
    assert ask_sparql(graph, links, "oxigraph").rows
    units = "SELECT ?unit { ?unit a org:OrganizationalUnit ; org:classification ?kind }"
    assert ask_sparql(graph, units, "oxigraph").rows


@pytest.mark.parametrize("format", RDF_FORMATS)
def test_equal_graphs_are_equal_bytes(format: str) -> None:
    again = io.BytesIO()
    write_rdf(drawn(1), format, again)
    assert again.getvalue() == written(format)


def test_addresses_are_readable_and_never_clash() -> None:
    turtle = written("turtle").decode()
    assert "<unit/%2E%2E/%2E> a tk:Unit, org:Organization" in turtle
    assert "<task/文〔0〕%231> a tk:Task" in turtle
    assert len({q.subject for q in quads("turtle") if _is_document(q)}) == 10


def test_the_export_counts_itself() -> None:
    said = {(q.subject, q.predicate.value): q.object for q in quads("nquads")}
    void = "http://rdfs.org/ns/void#"
    about = [q for q in quads("nquads") if f"<{RDF_BASE}void" in str(q.subject)]
    total = said[ox.NamedNode(f"{RDF_BASE}void"), f"{void}triples"]
    assert _plain(total) == str(len(quads("nquads")) - len(about))
    entities = said[ox.NamedNode(f"{RDF_BASE}void/class/tk/Unit"), f"{void}entities"]
    assert _plain(entities) == str(len(drawn(1).rows("Unit")))


def test_what_xml_cannot_hold_is_told() -> None:
    draft = any_graph(1)
    draft.node("Document", "坏", title="a\x0bb", status="cited")
    with pytest.raises(TiaokuaiError, match=r"document/坏: XML cannot hold the character U\+000B"):
        write_rdf(Drawn(draft), "rdfxml", io.BytesIO())
    file = io.BytesIO()
    write_rdf(Drawn(draft), "ntriples", file)
    assert any(
        _plain(q.object) == "a\x0bb" for q in ox.parse(file.getvalue(), OXIGRAPH["ntriples"])
    )


def test_odd_ids_come_back() -> None:
    assert ODD in {row["id"] for row in read_rdf(written("rdfxml"), "rdfxml")["Document"]}


def _is_document(quad: ox.Quad) -> bool:
    return quad.predicate.value == str(RDF.type) and str(quad.object) == f"<{NAMESPACE}Document>"


def _plain(term: object) -> str:
    if isinstance(term, ox.Literal) and term.datatype.value.endswith("#double"):
        return str(float(term.value))
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else "_"
