"""Card: one task as it stands in its document."""

from html import escape

from tiaokuai.loaders import Task
from tiaokuai.ontology import codes

from .marks import Side


def card(side: Side, task: Task, text: str, note: str = "") -> str:
    """A task: its place in the list and under the headings, text (HTML), units and deadline.

    `note`: a further line of HTML under it.
    """
    heading = " / ".join(task.headings)
    lines = [
        f'<header><b>{side.upper()}{task.ordinal}</b> <span title="{escape(heading)}">'
        f"{escape(task.headings[-1] if task.headings else '')}</span></header>",
        f"<p>{text}</p>",
        _facts(task),
        note,
    ]
    return f'<article class="{side}" id="{side}{task.ordinal}">{"".join(lines)}</article>'


def _facts(task: Task) -> str:
    """Who answers for the task, by role, and by when."""
    facts: list[str] = []
    for role, code in codes("roles").items():
        units = "、".join(a.unit for a in task.assignments if a.role == role)
        if units:
            facts.append(f"<dt>{code['label']['zh']}</dt><dd>{escape(units)}</dd>")
    if task.deadline:
        facts.append(f"<dt>时限</dt><dd>{escape(task.deadline.text)}</dd>")
    return f"<dl>{''.join(facts)}</dl>" if facts else ""
