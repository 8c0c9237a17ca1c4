"""Reform: the body that an old name means in a document from after the reform."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .lexicon import Body, lexicon


def successor(
    body: Body, level: str | None, named: Sequence[Body], year: int | None
) -> Body | None:
    """The body that took over before the year; None where none did or several may have.

    `level`: of the body's jurisdiction. `named`: the bodies that the document names.
    """
    found: Body | None = None
    while year and body.until and body.until < year and body.successors:
        possible = [next(_bodies(name, body, level), None) for name in body.successors]
        listed = [meant for meant in possible if meant]
        here = [meant for meant in listed if any(meant.rank == other.rank for other in named)]
        choice = here if len({meant.rank for meant in here}) == 1 else listed
        if len({meant.rank for meant in choice}) != 1:
            break
        found = body = replace(choice[0], rule="alias")
    return found


def _bodies(name: str, former: Body, level: str | None) -> Iterator[Body]:
    """What a stem or name of `successors` can mean at the level, the former one's ending first."""
    own = next((end for end in ("委员会", "厅", "局") if former.name.endswith(end)), "局")
    for end in ("", "厅" if level == "province" else own, own, "局", "委员会"):
        for body in lexicon().get(name + end, ())[:1]:
            yield lexicon()[body.key(level)][0]
