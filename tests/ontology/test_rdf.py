"""The generated ontology as a reader of RDF finds it."""

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from tiaokuai.ontology import generated, schema


def test_every_kind_is_a_class_or_a_property_with_labels_in_both_languages() -> None:
    ontology = Graph().parse(data=generated()["ontology.ttl"], format="turtle")
    classes = set(ontology.subjects(RDF.type, OWL.Class))
    properties = set(ontology.subjects(RDF.type, OWL.ObjectProperty))
    assert len(classes) >= len(schema().nodes)
    assert len(properties) >= len(schema().relations)
    for term in filter(lambda term: isinstance(term, URIRef), classes | properties):
        labels = [node for node in ontology.objects(term, RDFS.label) if isinstance(node, Literal)]
        assert {label.language for label in labels} >= {"zh", "en"}


def test_code_lists_are_concept_schemes() -> None:
    ontology = Graph().parse(data=generated()["ontology.ttl"], format="turtle")
    schemes = set(ontology.subjects(RDF.type, SKOS.ConceptScheme))
    assert schemes
    assert all(set(ontology.subjects(SKOS.inScheme, scheme)) for scheme in schemes)
