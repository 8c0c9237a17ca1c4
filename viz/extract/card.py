"""Card: one task as it was read."""

from html import escape

from tiaokuai.loaders import Assignment, Deadline, Task
from tiaokuai.ontology import codes

from .place import places


def card(task: Task) -> str:
    """The task: its number, headings and text, who answers for it, by when, and its place."""
    number = f" · 序号 {escape(task.number)}" if task.number else ""
    headings = " / ".join(map(escape, task.headings))
    return (
        f'<article id="t{task.ordinal}"><a href="#s{task.ordinal}">'
        f"<header><b>{task.ordinal}</b>{number} <span>{places(task.evidence)}</span></header>"
        f'<p class="headings">{headings}</p><p class="said">{escape(task.text)}</p></a>'
        f"<dl>{_units(task)}{_deadline(task.deadline)}</dl></article>"
    )


def _units(task: Task) -> str:
    facts = []
    for role, code in codes("roles").items():
        units = [_unit(one) for one in task.assignments if one.role == role]
        if units:
            facts.append(
                f'<dt class="{role}">{code["label"]["zh"]}</dt><dd>{"、".join(units)}</dd>'
            )
    return "".join(facts)


def _unit(assignment: Assignment) -> str:
    """The name as printed; its full name where that is another, and whether it was filled in."""
    full = assignment.canonical if assignment.canonical != assignment.unit else ""
    notes = "，".join(filter(None, (escape(full), "承上" if assignment.filled else "")))
    return escape(assignment.unit) + (f"<small>（{notes}）</small>" if notes else "")


def _deadline(deadline: Deadline | None) -> str:
    if deadline is None:
        return ""
    kind = codes("deadline_kinds").get(deadline.kind, {}).get("label", {}).get("zh", "")
    ends = [day for day in (deadline.start, deadline.end) if day]
    dates = " 至 ".join(ends) if deadline.kind == "interval" else "".join(ends[-1:])
    notes = " ".join(filter(None, (kind, dates, deadline.recurrence)))
    filled = "，承上" if deadline.filled else ""
    return (
        f'<dt class="deadline">时限</dt><dd>{escape(deadline.text)}'
        f"<small>（{escape(notes)}{filled}）</small></dd>"
    )
