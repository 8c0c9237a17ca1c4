"""Successions: which unit took over from which in a reform of the organs."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tiaokuai.ontology import codes

from .draft import Draft

_HEAD = "(?:国家|自治区|[省市县区州旗盟](?:委)?)?"
_ENDS = "(?:局|委员会|厅|部|办公室)?"


@dataclass(frozen=True, slots=True)
class _Former:
    """Bodies before a reform: their function, its day, and the stems of who may have taken over."""

    names: re.Pattern[str]
    function: str
    until: str
    successors: tuple[str, ...]


def add_successions(draft: Draft) -> None:
    """A unit SUCCEEDS the former bodies of its place that functions.yaml says it took over from.

    Where the list names no successors it is the place's one department for the function; which
    of several took over which duties is not for a rule to say. A successor that the corpus does
    not have is passed over for its own successor.
    """
    performed = draft.relations.get("PERFORMS", {})
    places: defaultdict[str, list[str]] = defaultdict(list)
    for id, place in sorted(draft.relations.get("PART_OF", {})):
        if id in draft.nodes.get("Unit", {}) and draft.nodes["Unit"][id]["kind"] != "collective":
            places[place].append(id)
    for ids in places.values():
        names = {id: str(draft.nodes["Unit"][id]["name"]) for id in ids}
        present = [id for id in ids if not any(f.names.fullmatch(names[id]) for f in _formers())]
        for id in ids:
            for former in _formers():
                if not former.names.fullmatch(names[id]) or (id, former.function) not in performed:
                    continue
                later = list(_successors(names, former))
                if not former.successors:
                    of_function = [p for p in present if (p, former.function) in performed]
                    later = [(p, former.until) for p in of_function if len(of_function) == 1]
                for successor, date in later:
                    if successor != id:
                        draft.relate("SUCCEEDS", successor, id, date=date)


def _successors(names: dict[str, str], former: _Former) -> Iterator[tuple[str, str]]:
    """The units of the place that took over, each with the day of the reform that made it."""
    for stem in former.successors:
        pattern = re.compile(f"{_HEAD}{_placed(stem)}{_ENDS}")
        found = [id for id, name in names.items() if pattern.fullmatch(name)]
        yield from ((id, former.until) for id in found)
        if not found:
            for between in _formers():
                if any(between.names.fullmatch(f"{stem}{end}") for end in ("", "局", "委员会")):
                    yield from _successors(names, between)


def _placed(name: str) -> str:
    return re.escape(name).replace(r"\{place\}", ".{2,12}")


@cache
def _formers() -> tuple[_Former, ...]:
    """The bodies before a reform, as functions.yaml has them."""
    found = []
    for function in codes("functions"):
        for body in function.get("predecessors", ()):
            stem = next(iter(body.get("stems", ())), "")
            names = [f"{stem}{end}" for end in body.get("ends", ())]
            names += body.get("names", ())[:1]
            pattern = re.compile(f"{_HEAD}(?:{'|'.join(map(_placed, names))})")
            successors = tuple(body.get("successors", ()))
            found.append(_Former(pattern, function["id"], str(body["until"]), successors))
    return tuple(found)
