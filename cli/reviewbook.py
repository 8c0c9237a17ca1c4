"""Review workbook: open questions as .xlsx with a drop-down to answer them, and its way back."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tiaokuai.ontology import TiaokuaiError, codes

from .workbook import breadth

if TYPE_CHECKING:
    import xlsxwriter

    from tiaokuai.graph import Answer, Question

_WIDTHS = {
    "weight": 9, "place": 14, "document": 20, "quote": 44, "name": 22, "other_name": 22,
    "other_document": 20, "other_quote": 44, "now": 18, "why": 18, "evidence": 26, "file": 22,
    "page": 5, "table": 5, "row": 5, "verdict": 12, "instead": 26, "by": 9, "date": 11, "note": 20,
}  # fmt: skip
"""Of columns, in characters of Latin text."""
_HEAD = 3
"""Rows above the questions: what is asked, an empty one, the names of the columns."""
_LINE = 15
"""Height of a line in points."""
_TALLEST = 10
"""Lines of a row; longer text is in the cell all the same."""
_LONGEST_CELL = 32767
_A4 = 9


def review_workbook(questions: Sequence[Question]) -> bytes:
    """A sheet for each kind of question; the same bytes for the same questions."""
    import xlsxwriter

    buffer = io.BytesIO()
    # strings_to_formulas off: a cell that begins with "=" must stay what the document says.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"created": datetime(2000, 1, 1)})  # the clock would change the bytes
    sheets = codes("review")["sheets"]
    rows = {code: [q for q in questions if q.sheet == code] for code in sheets}
    counts = [(said["zh"], len(rows[code]), said["ask"]["zh"]) for code, said in sheets.items()]
    _write_overview(book, counts)
    for code, said in sheets.items():
        _write_sheet(book, said, rows[code])
    book.close()
    return buffer.getvalue()


def _write_overview(book: xlsxwriter.Workbook, sheets: Sequence[tuple[str, int, str]]) -> None:
    sheet = book.add_worksheet("说明")
    bold, wrapped = book.add_format({"bold": True}), book.add_format(_TEXT)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 10)
    sheet.set_column(2, 2, 80)
    for number, line in enumerate(codes("review")["guide"]["zh"]):
        sheet.write(number, 0, line)
    first = len(codes("review")["guide"]["zh"]) + 1
    sheet.write_row(first, 0, ("工作表", "问题数", "要判定的事"), bold)
    for number, (title, count, ask) in enumerate(sheets, first + 1):
        sheet.write_url(number, 0, f"internal:'{title}'!A1", string=title)
        sheet.write_row(number, 1, (count, ask), wrapped)
    _print(sheet)


_TEXT = {"text_wrap": True, "valign": "top"}
_TO_FILL = {**_TEXT, "bg_color": "#FFF8DC", "border": 1, "border_color": "#D9D9D9"}


def _write_sheet(
    book: xlsxwriter.Workbook, said: dict[str, Any], questions: Sequence[Question]
) -> None:
    sheet = book.add_worksheet(said["zh"])
    columns = _columns(said)
    body, filled = book.add_format(_TEXT), book.add_format(_TO_FILL)
    sheet.write(0, 0, said["ask"]["zh"], book.add_format({"bold": True}))
    head = book.add_format({**_TEXT, "bold": True, "bottom": 1, "bg_color": "#E8EEF4"})
    sheet.write_row(_HEAD - 1, 0, [_label(column) for column in columns], head)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS[column])
    for number, question in enumerate(questions, _HEAD):
        cells = [getattr(question, column, None) for column in columns]
        sheet.set_row(number, _LINE * _lines(columns, cells))
        for at, (column, value) in enumerate(zip(columns, cells, strict=True)):
            answer = column in codes("review")["answers"]
            _write(sheet, number, at, value, filled if answer else body)
    last = max(len(questions) + _HEAD - 1, _HEAD)
    if said["choices"]:
        at = columns.index("verdict")
        sheet.data_validation(_HEAD, at, last, at, _choices(said))
    sheet.freeze_panes(_HEAD, 0)
    sheet.autofilter(_HEAD - 1, 0, last, len(columns) - 1)
    sheet.repeat_rows(0, _HEAD - 1)
    _print(sheet)


def _choices(said: dict[str, Any]) -> dict[str, Any]:
    choices = list(said["choices"].values())
    return {
        "validate": "list",
        "source": choices,
        "error_title": "判定",
        "error_message": f"请从下拉列表中选择：{'、'.join(choices)}",
    }


def _write(sheet: Any, row: int, column: int, value: object, form: Any) -> None:
    if isinstance(value, int):
        sheet.write_number(row, column, value, form)
    else:
        sheet.write(row, column, str(value or "")[:_LONGEST_CELL], form)


def _print(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _columns(said: dict[str, Any]) -> list[str]:
    """The columns of a sheet: the question, then the answer where there is one to give."""
    answers = list(codes("review")["answers"]) if said["choices"] else ["note"]
    return [*said["columns"], *(c for c in answers if c != "instead" or "instead" in said)]


def _label(column: str) -> str:
    review = codes("review")
    return str((review["columns"] | review["answers"])[column]["zh"])


def _lines(columns: Sequence[str], cells: Sequence[object]) -> int:
    """How many lines the tallest cell takes; not every program works it out itself."""
    lines = [
        -(-breadth(str(value or "")) // (_WIDTHS[column] - 3))
        for column, value in zip(columns, cells, strict=True)
    ]
    return min(max(1, *lines), _TALLEST)


def read_answers(path: Path) -> Iterator[Answer]:
    """The rows of a filled-in workbook, sheet by sheet; TiaokuaiError where it is none.

    Sheets are known by their title and columns by their name, so that rows may be sorted, hidden
    or left out, and columns moved.
    """
    from python_calamine import CalamineError, load_workbook

    from tiaokuai.graph import Answer

    try:
        book = load_workbook(path)
    except (CalamineError, OSError) as error:
        raise TiaokuaiError(f"cannot read: {error}", where=str(path)) from error
    titles = {said["zh"]: code for code, said in codes("review")["sheets"].items()}
    known = [name for name in book.sheet_names if name in titles]
    if not known:
        raise TiaokuaiError(
            "has no sheet of questions",
            where=str(path),
            todo="name a workbook that “tiaokuai review” made",
        )
    for name in known:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for number, cells in _answers(rows, f"{path.name} {name}"):
            yield Answer(titles[name], cells, f"{path.name} {name} 第{number}行")


def _answers(rows: list[list[Any]], where: str) -> Iterator[tuple[int, dict[str, str]]]:
    review = codes("review")
    labels = {said["zh"]: code for code, said in (review["columns"] | review["answers"]).items()}
    at = next((n for n, row in enumerate(rows) if _label("verdict") in row), None)
    if at is None:
        if any(_label("note") in row for row in rows):
            return  # a sheet that asks nothing
        raise TiaokuaiError(
            f"has no column {_label('verdict')}", where=where, todo="leave its header row as it was"
        )
    columns = [labels.get(str(cell).strip()) for cell in rows[at]]
    for number, row in enumerate(rows[at + 1 :], at + 2):
        cells = {c: _text(value) for c, value in zip(columns, row, strict=False) if c}
        if cells.get("verdict", "").strip() or cells.get("instead", "").strip():
            yield number, cells


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
