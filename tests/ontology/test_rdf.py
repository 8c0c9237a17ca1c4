"""The generated ontology as a reader of RDF finds it."""

import json

from rdflib import DCTERMS, ORG, OWL, PROV, RDF, RDFS, SH, SKOS, VANN, Graph, Literal, URIRef

from tiaokuai.ontology import NAMESPACE, generated, property_term, relation_term, schema


def test_every_kind_is_a_class_or_a_property_with_labels_in_both_languages() -> None:
    ontology = Graph().parse(data=generated()["ontology.ttl"], format="turtle")
    classes = set(ontology.subjects(RDF.type, OWL.Class))
    properties = set(ontology.subjects(RDF.type, OWL.ObjectProperty))
    assert len(classes) >= len(schema().nodes)
    assert len(properties) >= len(schema().relations)
    for term in filter(lambda term: isinstance(term, URIRef), classes | properties):
        labels = [node for node in ontology.objects(term, RDFS.label) if isinstance(node, Literal)]
        assert {label.language for label in labels} >= {"zh", "en"}


def test_every_property_says_in_both_languages_what_it_is_and_of_what_kinds() -> None:
    ontology = Graph().parse(data=generated()["ontology.ttl"], format="turtle")
    properties = {
        term
        for sort in (OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in ontology.subjects(RDF.type, sort)
    }
    assert len(properties) > len(schema().relations)
    for term in properties:
        assert ontology.value(term, RDFS.domain), term
        assert ontology.value(term, RDFS.range), term
        said = [node for node in ontology.objects(term, RDFS.comment) if isinstance(node, Literal)]
        assert {text.language for text in said} >= {"zh", "en"}, term


def test_code_lists_are_concept_schemes_with_names() -> None:
    ontology = Graph().parse(data=generated()["ontology.ttl"], format="turtle")
    schemes = set(ontology.subjects(RDF.type, SKOS.ConceptScheme))
    assert schemes
    for scheme in schemes:
        assert set(ontology.subjects(SKOS.inScheme, scheme))
        labels = [
            node for node in ontology.objects(scheme, RDFS.label) if isinstance(node, Literal)
        ]
        assert {label.language for label in labels} >= {"zh", "en"}, scheme


def test_every_term_of_the_ontology_has_an_anchor_on_the_page() -> None:
    page = generated()["ontology.html"]
    ontology = Graph().parse(data=generated()["ontology.ttl"], format="turtle")
    terms = {str(term) for term in ontology.subjects(RDFS.domain)}
    terms |= {str(term) for term in ontology.subjects(RDF.type, SKOS.Concept)}
    for term in terms:
        local = term.partition("#")[2].removesuffix("InOrder")
        assert f'id="{local}"' in page, local


def test_the_ontology_says_its_version_licence_and_prefix() -> None:
    ontology = Graph().parse(data=generated()["ontology.ttl"], format="turtle")
    (itself,) = ontology.subjects(RDF.type, OWL.Ontology)
    assert ontology.value(itself, OWL.versionInfo)
    assert ontology.value(itself, DCTERMS.license)
    assert str(ontology.value(itself, VANN.preferredNamespacePrefix)) == "tk"


def test_published_terms_are_of_the_vocabularies_that_are_declared() -> None:
    ontology = Graph().parse(data=generated()["ontology.ttl"], format="turtle")
    superiors = {*ontology.objects(None, RDFS.subPropertyOf)}
    superiors |= {*ontology.objects(None, RDFS.subClassOf)}
    assert {ORG.Organization, PROV.wasDerivedFrom, DCTERMS.identifier} <= superiors
    for vocabulary in (PROV, ORG, SKOS):
        # rdflib knows the terms of these, and says so by KeyError.
        for term in superiors:
            if str(term).startswith(str(vocabulary)):
                assert vocabulary[str(term).removeprefix(str(vocabulary))]


def test_the_context_gives_every_property_its_term() -> None:
    names = json.loads(generated()["context.jsonld"])["@context"]
    for kind in schema().relations.values():
        assert names[relation_term(kind.name)]["@type"] == "@id"
        assert all(property_term(kind.name, p.name) in names for p in kind.properties)


def test_shapes_are_shapes() -> None:
    shapes = Graph().parse(data=generated()["shapes.ttl"], format="turtle")
    targets = {str(kind) for kind in shapes.objects(None, SH.targetClass)}
    assert targets == {str(RDF.Statement), *(NAMESPACE + kind for kind in schema().nodes)}
