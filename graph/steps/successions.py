"""Successions: which unit took over from which in a reform of the organs."""

from collections import defaultdict
from collections.abc import Iterator

from tiaokuai.ontology import codes

from .draft import Draft


def add_successions(draft: Draft) -> None:
    """A department SUCCEEDS the former bodies of its function in its place.

    Only where the place has one department for the function now: which of several took over
    which duties is not for a rule to say.
    """
    former = {name: (function, until) for name, function, until in _former()}
    home = dict(draft.relations.get("PART_OF", {}).keys())
    performed = dict(draft.relations.get("PERFORMS", {}).keys())
    departments: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    gone: list[tuple[str, str, str]] = []
    for id in draft.ids("Unit"):
        unit = draft.nodes["Unit"][id]
        if id not in home or id not in performed or unit["kind"] != "department":
            continue
        # Without the word for its place: 环境保护局 of 市环境保护局.
        function, until = former.get(str(unit["name"])[1:], ("", ""))
        if function == performed[id]:
            gone.append((id, function, until))
        else:
            departments[home[id], performed[id]].append(id)
    for id, function, until in gone:
        present = departments[home[id], function]
        if len(present) == 1:
            draft.relate("SUCCEEDS", present[0], id, date=until)


def _former() -> Iterator[tuple[str, str, str]]:
    """The names of bodies before a reform, their function and the day it was to be done by."""
    for function in codes("functions"):
        for body in function.get("predecessors", ()):
            names = [f"{body['stems'][0]}{end}" for end in body["ends"]] if "stems" in body else []
            for name in (*names, *body.get("names", ())):
                yield name, function["id"], str(body["until"])
