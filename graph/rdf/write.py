"""write_rdf: a whole graph to a file, in one of the formats of RDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import BinaryIO

from .graph import Readable, statements
from .iris import RDF_BASE, checked_base
from .jsonld import jsonld
from .ntriples import ntriples
from .rdfxml import rdfxml
from .terms import Statements
from .turtle import turtle
from .void import described

_Writer = Callable[[Statements, str], Iterator[str]]

RDF_FORMATS: dict[str, _Writer] = {
    "turtle": turtle,
    "trig": partial(turtle, graphs=True),
    "ntriples": ntriples,
    "nquads": partial(ntriples, graphs=True),
    "jsonld": jsonld,
    "rdfxml": rdfxml,
}
"""TriG, N-Quads and JSON-LD keep apart what each document says; the others have no named graphs."""

_AT_ONCE = 2_000


def write_rdf(graph: Readable, format: str, file: BinaryIO, base: str = RDF_BASE) -> None:
    """Write nodes, relations with all their properties, and a VoID description, in UTF-8.

    Equal graphs give equal bytes. Rows are read and written one after the other, so that memory
    does not grow with them; a graph on a server is held one kind at a time. `base`: what the
    addresses of the nodes begin with. `format`: one of RDF_FORMATS.
    Raises UsageError for a base that is none, KeyError for an unknown format, and TiaokuaiError
    where RDF/XML cannot hold a character.
    """
    said = described(statements(graph), graph.name, checked_base(base))
    for text in _joined(RDF_FORMATS[format](said, base)):
        file.write(text.encode())


def _joined(parts: Iterable[str]) -> Iterator[str]:
    parts = iter(parts)
    while several := list(islice(parts, _AT_ONCE)):
        yield "".join(several)
