"""RDF: a graph as triples, written in every format, read back, asked in SPARQL, held to shapes."""

from .iris import RDF_BASE
from .write import RDF_FORMATS, write_rdf

__all__ = ["RDF_BASE", "RDF_FORMATS", "write_rdf"]
