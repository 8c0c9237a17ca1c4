"""Columns: an entry of a ledger as the cells that an office reads."""

from tiaokuai.ontology import codes
from tiaokuai.queries import Entry, Origin

HEADER: tuple[str, ...] = tuple(c["label"]["zh"] for c in codes("ledger")["columns"].values())
"""The column names in Chinese, in their order."""


def cells(entry: Entry, number: int) -> tuple[str, ...]:
    """The texts of a row under HEADER; `number`: its place in the ledger, from 1."""
    known = {
        "ordinal": str(number),
        "heading": "\n".join(entry.headings),
        "text": entry.text,
        "role": role_name(entry.role),
        "way": way(entry),
        "lead": "、".join(entry.lead),
        "partners": _partners(entry),
        "deadline": entry.deadline or "",
        "due": entry.deadline_end or "",
        "superior": "\n".join(map(_origin, entry.superior)),
        "earlier": "\n".join(
            f"{o.text}——{o.number or _named(o.title, None)}" for o in entry.earlier
        ),
        "source": source(entry),
    }
    return tuple(known.get(key, "") for key in codes("ledger")["columns"])


def role_name(role: str) -> str:
    """牵头, 责任 or 配合."""
    name: str = codes("roles")[role]["label"]["zh"]
    return name


def way(entry: Entry) -> str:
    """Whether the unit is named itself, and the collective names that mean it."""
    through = [f"经“{name}”" for name in entry.through]
    return "；".join(["直接", *through] if entry.direct else through)


def source(entry: Entry) -> str:
    """The document with its number, then file and place in it on a line of their own."""
    where = " ".join(part for part in (entry.path, entry.place) if part)
    return f"{_named(entry.title, entry.document_number)}\n{where}".strip()


def _partners(entry: Entry) -> str:
    said = ((role, getattr(entry, role)) for role in ("responsible", "support"))
    return "\n".join(f"{role_name(role)}：{'、'.join(names)}" for role, names in said if names)


def _origin(origin: Origin) -> str:
    status = codes("task_statuses")[origin.status]["label"]["zh"]
    mark = f"【{status}】" if origin.status != "printed" else ""
    return f"{mark}{origin.text}——{_named(origin.title, origin.number)}"


def _named(title: str, number: str | None) -> str:
    return f"《{title}》（{number}）" if number else f"《{title}》"
