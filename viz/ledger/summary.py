"""Summary: how much a ledger holds, in one line."""

from tiaokuai.ontology import codes
from tiaokuai.queries import Ledger


def summary(ledger: Ledger) -> str:
    """Place, number of tasks, and how many by role; those by collectives only are told apart."""
    own = "，".join(
        f"{words['label']['zh']}{count}项"
        for role, words in codes("roles").items()
        if (count := ledger.count(role))
    )
    through = sum(not entry.direct for entry in ledger.entries)
    said = [f"{ledger.place}" if ledger.place else "", f"共{len(ledger.entries)}项任务"]
    line = "　".join(part for part in said if part)
    line += f"：{own}" if own else ""
    return (
        f"{line}；另经统称承担{through}项"
        if own and through
        else (f"{line}，均经统称承担" if through else line)
    )
