"""Markdown: a report as plain text with tables; its charts are left to the other formats."""

from tiaokuai.queries import Heading, Paragraph, Report, Table

from .text import cell_text


def report_markdown(report: Report) -> str:
    """The report as Markdown with tables in pipes."""
    lines = [f"# {report.title}", ""]
    if report.subtitle:
        lines += [report.subtitle, ""]
    for part in report.parts:
        if isinstance(part, Heading):
            lines += [f"{'#' * (part.level + 1)} {part.text}", ""]
        elif isinstance(part, Paragraph):
            text = "".join(map(str, part.runs))
            lines += [f"- {text}" if part.item else text, ""]
        elif isinstance(part, Table):
            lines += [f"**{part.caption}**", "", *_table(part), ""]
            if part.note:
                lines += [f"*{part.note}*", ""]
    return "\n".join(lines).replace("\n\n- ", "\n- ").rstrip() + "\n"


def _table(table: Table) -> list[str]:
    if not table.rows:
        return ["（无）"]
    marks = ["---:" if column.number else "---" for column in table.columns]
    rows = [[cell_text(cell) for cell in row] for row in table.rows]
    return [_line([column.name for column in table.columns]), _line(marks), *map(_line, rows)]


def _line(cells: list[str]) -> str:
    shown = (cell.replace("|", "\\|").replace("\n", "<br>") for cell in cells)
    return f"| {' | '.join(shown)} |"
