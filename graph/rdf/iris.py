"""IRIs: ids as addresses, and back."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from urllib.parse import quote, unquote

from tiaokuai.ontology import UsageError, relation_term

from .terms import Iri

RDF_BASE = "https://w3id.org/tiaokuai/id/"
LINKS = Iri("graph/links")
"""The graph of what is said between documents."""

# Fixed ranges, and not what Unicode calls a letter: an address must not depend on the version of
# Python. Chinese characters and their punctuation stay readable.
_ESCAPED = re.compile(
    r"[^A-Za-z0-9\-._~/\u3005-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e\U00020000-\U0002fffd]"
)
# A segment of dots alone would be taken for a step up the path.
_DOTS = re.compile(r"(?<![^/])\.+(?![^/])")
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\x00-\x20<>\"{}|\\^`#?]*[/:]")


def checked_base(base: str) -> str:
    """The base, where ids can be put behind it; raises UsageError where not."""
    if not _BASE.fullmatch(base):
        raise UsageError(
            "is no base for addresses",
            where=base,
            todo="give one that ends in / or :, such as " + RDF_BASE,
        )
    return base


@lru_cache(maxsize=1 << 16)
def node(kind: str, id: str) -> Iri:
    """The IRI of a node: Unit, 墨湖市/市数据局 → unit/墨湖市/市数据局."""
    return Iri(f"{relation_term(kind) if kind.isupper() else kind.lower()}/{_escaped(id)}")


def relation(name: str, start: Iri, end: Iri) -> Iri:
    """The IRI of a relation between two nodes; `;` stands between them and never inside."""
    return Iri(f"{relation_term(name)}/{start};{end}")


def id_of(iri: str, base: str) -> str:
    """The id in the IRI of a node."""
    return unquote(iri.removeprefix(base).partition("/")[2])


def _escaped(id: str) -> str:
    text = _ESCAPED.sub(lambda found: _escape(found[0]), id)
    return _DOTS.sub(lambda found: "%2E" * len(found[0]), text) if "." in text else text


@cache
def _escape(character: str) -> str:
    return quote(character, safe="")
