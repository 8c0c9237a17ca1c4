"""A graph asked in SPARQL: both engines answer alike, and nothing but the graph is read."""

import sys

import pytest

from tiaokuai.graph import Limits, ask_sparql, check_shapes, check_sparql
from tiaokuai.ontology import TiaokuaiError

from ..any_graph import any_graph
from .drawn import Drawn, drawn

COUNT = """SELECT ?name (COUNT(?task) AS ?tasks) WHERE {
    ?unit skos:prefLabel ?name ; tk:leads ?task } GROUP BY ?name ORDER BY ?name"""


@pytest.mark.parametrize("engine", ["rdflib", "oxigraph"])
def test_an_engine_counts_what_the_tables_hold(engine: str) -> None:
    graph = drawn(3)
    names = {row["id"]: row["name"] for row in graph.rows("Unit")}
    led = [names[row["from_id"]] for row in graph.rows("LEADS")]
    answer = ask_sparql(graph, COUNT, engine)
    assert answer.columns == ["name", "tasks"]
    assert answer.rows == [[name, led.count(name)] for name in sorted(set(led))]
    few = ask_sparql(
        graph,
        "CONSTRUCT { ?d a tk:Document } WHERE { ?d a tk:Document }",
        engine,
        Limits(rows=2),
    )
    assert few.cut
    assert few.turtle is not None
    assert few.turtle.count("tk:Document") == 2


@pytest.mark.parametrize("engine", ["rdflib", "oxigraph"])
def test_a_query_that_takes_too_long_is_stopped(engine: str) -> None:
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with pytest.raises(TiaokuaiError, match="took longer than"):
        ask_sparql(drawn(3), query, engine, Limits(seconds=0.2))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
@pytest.mark.parametrize("engine", ["rdflib", "oxigraph"])
def test_a_query_that_needs_too_much_memory_is_stopped(engine: str) -> None:
    query = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . } ORDER BY ?f ?c"
    with pytest.raises(TiaokuaiError, match="needs more memory than it is given"):
        ask_sparql(drawn(3), query, engine, Limits(seconds=120), megabytes=64)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * { SERVICE <http://x/> { ?s ?p ?o } }", "SERVICE asks another server"),
        ("ASK { OPTIONAL { { SELECT * { SERVICE SILENT ?x { ?s ?p ?o } } } } }", "SERVICE"),
        ("ASK { FILTER NOT EXISTS { SERVICE <http://x/> { ?s ?p ?o } } }", "SERVICE"),
        ("SELECT * FROM <http://x/a.ttl> { ?s ?p ?o }", "FROM reads another source"),
        ("SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }", "FROM"),
        ("DESCRIBE <http://x/> FROM <http://x/>", "FROM"),
        ("LOAD <http://x/a.ttl>", "only reading queries are allowed, not LOAD"),
        ("INSERT DATA { <a> <b> <c> }", "not INSERT"),
        ("DELETE WHERE { ?s ?p ?o }", "not DELETE"),
        ("CLEAR ALL", "not CLEAR"),
        ("SELECT * { ?s ?p }", "not understood at line 1, column"),
        ("ASK { ?s ?p ?o } ; DROP ALL", "not DROP"),
    ],
)
def test_what_does_more_than_read_the_graph_is_refused(query: str, message: str) -> None:
    with pytest.raises(TiaokuaiError, match=message):
        check_sparql(query)


def test_a_name_that_is_not_declared_is_told_in_one_line() -> None:
    with pytest.raises(TiaokuaiError, match=r"query: not answered: .*nobody") as told:
        ask_sparql(drawn(3), "SELECT * { ?s nobody:knows ?o }")
    assert "\n" not in str(told.value)


def test_shapes_hold_for_a_good_graph_and_tell_the_node_that_breaks_them() -> None:
    draft = any_graph(4)
    for row in draft.nodes["Document"].values():
        row["series"] = None  # drawn without regard to the documents that there are
    assert check_shapes(Drawn(draft)) == []
    draft.node("Document", "坏", title="坏", status="lost", issued="昨天", aliases=[])
    draft.relate("LEADS", "/独一局", "nobody#1", position=0, printed="", rule="", evidence=[])
    found = check_shapes(Drawn(draft))
    assert {(f.severity, f.where, f.what) for f in found} == {
        ("error", "document/坏", "breaks a shape: documentIssued"),
        ("error", "document/坏", "breaks a shape: documentStatus"),
        ("error", "leads/unit//独一局;task/nobody%231", "breaks a shape: leadsPosition"),
        ("error", "task/nobody%231", "breaks a shape"),
    }
    assert "成文日期：值的类型不对 · issued: a value of another type 昨天" in {
        f.text for f in found
    }
