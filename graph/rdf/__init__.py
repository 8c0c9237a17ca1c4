"""RDF: a graph as triples, written in every format, read back, asked in SPARQL, held to shapes."""

from .engines import SparqlAnswer
from .guard import check_sparql
from .iris import RDF_BASE
from .reader import read_rdf
from .shacl import check_shapes
from .sparql import ask_sparql
from .write import RDF_FORMATS, write_rdf

__all__ = [
    "RDF_BASE",
    "RDF_FORMATS",
    "SparqlAnswer",
    "ask_sparql",
    "check_shapes",
    "check_sparql",
    "read_rdf",
    "write_rdf",
]
