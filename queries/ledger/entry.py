"""Entry: one task in the ledger of one unit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A task that another comes from, with its document; `number` (文号) is None where none is.

    `status`: a code of task_statuses.yaml.
    """

    task: str
    text: str
    title: str
    number: str | None
    status: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A task once, with what the unit has to do with it.

    `role`: lead, responsible or support; the one in which the unit itself is named, else the
    strongest that a collective name gives it. `direct`: whether it is named itself.
    `through`: the collective names that mean it too. `lead`, `responsible`, `support`: all units
    of the task, this one too, in printed order. Dates are ISO and None where open; `recurrence`
    is an ISO duration. `superior`, `earlier`: what it derives from and continues, the surest
    first. `place`: page, table and row in the file, in words; empty where the format has none.
    """

    unit_id: str
    task: str
    ordinal: int
    number: str | None
    headings: tuple[str, ...]
    text: str
    role: str
    direct: bool
    through: tuple[str, ...]
    lead: tuple[str, ...]
    responsible: tuple[str, ...]
    support: tuple[str, ...]
    deadline: str | None
    deadline_kind: str | None
    deadline_start: str | None
    deadline_end: str | None
    recurrence: str | None
    superior: tuple[Origin, ...]
    earlier: tuple[Origin, ...]
    document: str
    title: str
    document_number: str | None
    year: int | None
    path: str | None
    place: str
