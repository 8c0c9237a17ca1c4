"""Units: the bodies that issue documents and answer for tasks, each in its jurisdiction."""

from collections import defaultdict
from collections.abc import Iterable

from tiaokuai.loaders import Extraction, Unit, resolve
from tiaokuai.ontology import codes

from .draft import Draft
from .jurisdictions import add_jurisdiction


def add_units(draft: Draft, extractions: Iterable[Extraction]) -> None:
    """Add the units of all assignments and issuers; ISSUED_BY for the issuers."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for extraction in extractions:
        place = _place(extraction)
        names[place] |= {a.unit for task in extraction.tasks for a in task.assignments}
        if extraction.document.issuer:
            names[place].add(extraction.document.issuer)
    units = {place: resolve(sorted(names[place]), place) for place in sorted(names)}
    for place in sorted(units):
        for unit in units[place].values():
            add_unit(draft, unit)
    for extraction in extractions:
        document = extraction.document
        if document.issuer:
            issuer = units[_place(extraction)][document.issuer]
            draft.relate("ISSUED_BY", document.id, issuer.id)


def add_unit(draft: Draft, unit: Unit) -> None:
    """Add one unit with its place, its function and where it works."""
    draft.node("Unit", unit.id, name=unit.canonical, kind=unit.kind)
    if unit.jurisdiction:
        add_jurisdiction(draft, unit.jurisdiction)
        draft.relate("PART_OF", unit.id, unit.jurisdiction)
    if unit.works_in:
        add_jurisdiction(draft, unit.works_in)
        draft.relate("WORKS_IN", unit.id, unit.works_in)
    if unit.function:
        label = _functions()[unit.function]["label"]
        draft.node("Function", unit.function, name=label["zh"], name_en=label["en"])
        draft.relate("PERFORMS", unit.id, unit.function)


def _place(extraction: Extraction) -> str:
    place = extraction.document.jurisdiction
    return place.name if place else ""


def _functions() -> dict[str, dict[str, dict[str, str]]]:
    return {function["id"]: function for function in codes("functions")}
