"""Aliases: the short names that people search a unit by, from the ontology's word stems."""

from collections.abc import Iterable
from functools import cache

from tiaokuai.ontology import codes

_SHORT_ENDS = (("委员会", "委"), ("办公室", "办"))


def aliases(name: str, functions: Iterable[str]) -> list[str]:
    """Other names of a unit that performs `functions`: 市发改委 for 市发展和改革委员会."""
    found = [
        name.replace(stem, other, 1)
        for function in functions
        for stems in _stems().get(function, ())
        for stem in stems[:1]
        if stem in name
        for other in stems[1:]
    ]
    return list(dict.fromkeys(_shortened(one) for one in (name, *found) if _shortened(one) != name))


def _shortened(name: str) -> str:
    for end, short in _SHORT_ENDS:
        if name.endswith(end):
            return name.removesuffix(end) + short
    return name


@cache
def _stems() -> dict[str, list[list[str]]]:
    """For each function its bodies' stems, the official one first, the longer bodies first."""
    return {
        function["id"]: sorted(
            (body["stems"] for body in function["bodies"] if "stems" in body),
            key=lambda stems: -len(stems[0]),
        )
        for function in codes("functions")
    }
