"""Judged members: which units people say that a collective name means."""

from tiaokuai.loaders import (
    Judgement,
    Judgements,
    JurisdictionRecord,
    is_everywhere,
    is_place,
    letters,
    resolve,
)

from .draft import Draft
from .units import add_unit


def judge_members(draft: Draft, judgements: Judgements) -> None:
    """Relate units to collectives, or part them, as people decided."""
    for line in judgements.of("member"):
        for collective in collectives(draft, line):
            if line.verdict == "member":
                member = _member(draft, line, collective, judgements)
                draft.relate("MEMBER_OF", member, collective, basis="judged")
            else:
                _part(draft, line, collective, judgements)


def collectives(draft: Draft, line: Judgement) -> list[str]:
    """The collectives that a line means, by id: by name, in its place or in any."""
    units = draft.nodes.get("Unit", {})
    wanted = letters(line.other_name.rpartition("/")[2])
    return [
        id
        for id in draft.ids("Unit")
        if units[id]["kind"] == "collective"
        and letters(str(units[id]["name"])) == wanted
        and (is_everywhere(line.place) or is_place(line.place, id.rpartition("/")[0]))
        and ("/" not in line.other_name or line.other_name == id)
    ]


def _part(draft: Draft, line: Judgement, collective: str, judgements: Judgements) -> None:
    members = draft.relations.get("MEMBER_OF", {})
    apart = _member(draft, line, collective, judgements, add=False) if line.name else None
    for ends in [ends for ends in members if ends[1] == collective]:
        if apart in (None, ends[0]):
            del members[ends]


def _member(
    draft: Draft, line: Judgement, collective: str, judgements: Judgements, *, add: bool = True
) -> str:
    """The unit that a line names, read as the collective's jurisdiction would."""
    units = draft.nodes["Unit"]
    if line.name in units:
        return line.name
    place, _, name = line.name.rpartition("/")
    place = place or collective.rpartition("/")[0]
    known = draft.nodes["Jurisdiction"].get(place, {})
    record = JurisdictionRecord(place, known.get("level"))  # type: ignore[arg-type]  # as read
    unit = resolve([name], record, judgements)[name]
    if add:
        add_unit(draft, unit)
    return unit.id
