"""Scope: places, units and years that a person names, as ids of the graph."""

from typing import TYPE_CHECKING, Annotated

import typer

from tiaokuai.ontology import TiaokuaiError

if TYPE_CHECKING:
    from tiaokuai.graph import Store

PlaceOption = Annotated[
    list[str] | None, typer.Option("--place", help="A jurisdiction; may be given again.")
]
YearOption = Annotated[
    list[int] | None,
    typer.Option("--year", help="The year that documents are for; may be given again."),
]


def places_of(store: "Store", names: list[str] | None) -> list[str]:
    """The ids of the places; TiaokuaiError for one that is unknown or could be several."""
    return sorted({_one(store, "place", name, []) for name in names or []})


def units_of(store: "Store", names: list[str] | None, places: list[str]) -> list[str]:
    """The ids of the units, those of the places where some are named.

    Raises TiaokuaiError for a unit that is unknown, or that could be several, with these.
    """
    return sorted({_one(store, "unit", name, places) for name in names or []})


def _one(store: "Store", kind: str, name: str, places: list[str]) -> str:
    from tiaokuai.queries import look_up

    ids = look_up(store, kind, name).ids
    if places:
        here = [id for id in ids if id.rpartition("/")[0] in places]
        if not here:
            raise TiaokuaiError(
                f"no {kind} of {'、'.join(places)} is called {name}",
                todo=f"elsewhere there is {_list(ids)}",
            )
        ids = here
    if len(ids) > 1:
        narrow = " or add --place" if kind == "unit" and not places else ""
        raise TiaokuaiError(
            f"{name} could be {_list(ids)}", todo=f"name one of them in full{narrow}"
        )
    return ids[0]


def _list(ids: list[str]) -> str:
    return "、".join(ids[:6]) + (f" and {len(ids) - 6} more" if len(ids) > 6 else "")
