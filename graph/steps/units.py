"""Units: the bodies that issue documents and answer for tasks, each in its jurisdiction."""

from collections.abc import Iterable

from tiaokuai.loaders import (
    NO_JUDGEMENTS,
    DocumentRecord,
    Extraction,
    Judgements,
    Unit,
    resolve,
)
from tiaokuai.ontology import codes

from .draft import Draft
from .jurisdictions import add_jurisdiction


def add_units(
    draft: Draft, extractions: Iterable[Extraction], judgements: Judgements = NO_JUDGEMENTS
) -> None:
    """Add the units of all assignments and issuers; ISSUED_BY for the issuers."""
    for extraction in extractions:
        document = extraction.document
        assignments = [a for task in extraction.tasks for a in task.assignments]
        # The names of one document together, as its extraction resolved them: which body a
        # short name means depends on the names beside it.
        names = list(dict.fromkeys(a.unit for a in assignments))
        for unit in _resolve(names, document, judgements).values():
            add_unit(draft, unit)
        for assignment in assignments:
            # Known by now, unless a judgement gave the name another body.
            draft.node("Unit", assignment.unit_id, name=assignment.canonical, kind="other")
        if document.issuer:
            issuer = _resolve([document.issuer], document, judgements)[document.issuer]
            add_unit(draft, issuer)
            draft.relate("ISSUED_BY", document.id, issuer.id)


def _resolve(names: list[str], document: DocumentRecord, judgements: Judgements) -> dict[str, Unit]:
    return resolve(
        names,
        document.jurisdiction,
        judgements.about(document),
        year=document.year,
        document=document.id,
    )


def add_unit(draft: Draft, unit: Unit) -> None:
    """Add one unit with its place, its function and where it works."""
    draft.node("Unit", unit.id, name=unit.canonical, kind=unit.kind)
    if unit.jurisdiction:
        add_jurisdiction(draft, unit.jurisdiction)
        draft.relate("PART_OF", unit.id, unit.jurisdiction)
    if unit.works_in:
        add_jurisdiction(draft, unit.works_in)
        draft.relate("WORKS_IN", unit.id, unit.works_in)
    for function in filter(None, (unit.function, *unit.also)):
        label = _labels()[function]
        draft.node("Function", function, name=label["zh"], name_en=label["en"])
        draft.relate("PERFORMS", unit.id, function)


def _labels() -> dict[str, dict[str, str]]:
    return {function["id"]: function["label"] for function in codes("functions")}
