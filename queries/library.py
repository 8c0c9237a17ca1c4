"""Library: the named questions, one file each in cypher/."""

import difflib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from tiaokuai.ontology import UsageError

from .query import Query, parse

_FOLDER = files("tiaokuai.queries").joinpath("cypher")


@cache
def library() -> Mapping[str, Query]:
    """All questions by name, in the order of their names."""
    names = sorted(path.name for path in _FOLDER.iterdir() if path.name.endswith(".cypher"))
    return MappingProxyType({q.name: q for q in map(_read, names)})


def question(name: str) -> Query:
    """The question of this name; UsageError with the nearest names where there is none."""
    try:
        return _read(f"{name}.cypher")
    except (FileNotFoundError, ValueError):
        near = difflib.get_close_matches(name, list(library()), n=3, cutoff=0.4)
        hint = f"did you mean {', '.join(near)}?" if near else "see “tiaokuai query list”"
        raise UsageError(f"no question is called {name}", todo=hint) from None


def _read(file: str) -> Query:
    return parse(file.removesuffix(".cypher"), _FOLDER.joinpath(file).read_text("utf-8"))
