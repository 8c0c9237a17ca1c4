"""tiaokuai ledger: the tasks of units as their offices keep them (工作台账)."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tiaokuai.ontology import TiaokuaiError

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .output import OutputOption, RowFormat, emit, emit_rows
from .scope import PlaceOption, YearOption, places_of, units_of

if TYPE_CHECKING:
    from tiaokuai.queries import Ledger


class LedgerFormat(StrEnum):
    """xlsx, docx, md: for people; csv, json: for programs; ics: deadlines for a calendar."""

    xlsx = "xlsx"
    docx = "docx"
    md = "md"
    csv = "csv"
    json = "json"
    ics = "ics"


class Sort(StrEnum):
    """What an office goes by."""

    deadline = "deadline"
    ordinal = "ordinal"


@app.command()
def ledger(
    unit: Annotated[
        list[str] | None, typer.Option("--unit", help="A unit; may be given again.")
    ] = None,
    place: PlaceOption = None,
    year: YearOption = None,
    graph: AnyGraphOption = str(DEFAULT),
    from_: Annotated[
        str, typer.Option("--from", metavar="DATE", help="Only what falls due from this day on.")
    ] = "",
    to: Annotated[
        str, typer.Option("--to", metavar="DATE", help="Only what falls due by this day.")
    ] = "",
    sort: Annotated[Sort, typer.Option(help="By the last day, or as printed.")] = Sort.deadline,
    format: Annotated[
        LedgerFormat | None,
        typer.Option(help="By the name of -o, else xlsx.", show_default=False),
    ] = None,
    output: OutputOption = None,
) -> None:
    """Write the ledger (工作台账) of a unit, of all units of a place, or of all.

    Each task has its role, partners, deadline, superior key point, last year's task and source;
    the columns for progress are empty. Several units have a sheet each.
    """
    from tiaokuai.queries import ledgers

    chosen = format or _by_name(output)
    days = (_day("--from", from_), _day("--to", to))
    with closing(opened(graph).store()) as store:
        places = places_of(store, place)
        units = units_of(store, unit, places)
        found = ledgers(
            store, units, [] if units else places, year or [], by_ordinal=sort is Sort.ordinal
        )
    found = [kept for one in found if (kept := _due(one, *days)).entries]
    if not found:
        raise TiaokuaiError("no tasks", todo="see “tiaokuai query units” for who has some")
    _write(found, year or [], chosen, output)


def _by_name(output: Path | None) -> LedgerFormat:
    suffix = output.suffix[1:].lower() if output else ""
    return LedgerFormat(suffix) if suffix in list(LedgerFormat) else LedgerFormat.xlsx


def _day(option: str, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise typer.BadParameter(f"{text}: write a day as 2025-06-30", param_hint=option) from None


def _due(ledger: "Ledger", first: str, last: str) -> "Ledger":
    """The ledger with what falls due between two days; without them, with everything."""
    from dataclasses import replace

    if not first and not last:
        return ledger
    entries = tuple(
        e for e in ledger.entries if first <= (e.deadline_end or "") <= (last or "9999")
        and e.deadline_end
    )  # fmt: skip
    return replace(ledger, entries=entries)


def _write(
    ledgers: "Sequence[Ledger]", years: list[int], format: LedgerFormat, output: Path | None
) -> None:
    from tiaokuai import viz

    titles = [_title(ledger, years) for ledger in ledgers]
    title = titles[0] if len(titles) == 1 else f"{_years(years)}工作台账"
    match format:
        case LedgerFormat.xlsx:
            emit(viz.ledger_workbook(ledgers, titles), output)
        case LedgerFormat.docx:
            emit(viz.report_docx(viz.ledger_report(ledgers, title)), output)
        case LedgerFormat.md:
            emit(viz.report_markdown(viz.ledger_report(ledgers, title)), output)
        case LedgerFormat.ics:
            made = viz.calendar(ledgers, title)
            emit(made.data, output)
            if made.undated:
                typer.echo(f"{len(made.undated)} tasks have no day and are left out", err=True)
        case LedgerFormat.json:
            import msgspec

            emit(msgspec.json.format(msgspec.json.encode(ledgers), indent=1), output)
        case LedgerFormat.csv:
            rows = [
                (ledger.place, ledger.unit, *viz.cells(entry, n))
                for ledger in ledgers
                for n, entry in enumerate(ledger.entries, 1)
            ]
            emit_rows(("辖区", "单位", *viz.HEADER), rows, RowFormat.csv, output)


def _title(ledger: "Ledger", years: list[int]) -> str:
    return f"{ledger.unit}{_years(years)}工作台账"


def _years(years: list[int]) -> str:
    return f"{'、'.join(map(str, years))}年" if years else ""
