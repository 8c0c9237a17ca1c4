"""Document: the record of what a document says of itself."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from ..records import DocumentRecord, SourceFile
from ..source import Source, Table
from .citation import read_citations
from .date import read_date, read_year
from .facts import read_facts
from .identity import make_id
from .jurisdiction import read_jurisdiction
from .kind import read_kind
from .layout import Layout, lay_out
from .letter import mark_letter
from .line import Line, lines_of
from .number import read_number
from .signing import read_issued, read_issuer
from .tabletitle import sheet_title, table_titles
from .title import Title, is_fragment

_WRAPPED = 15
"""Code points of a line that can be the middle of a paragraph."""


def metadata(
    source: Source, *, tasks_start: int | None = None
) -> tuple[DocumentRecord, dict[int, str]]:
    """The document's record, and the rule of each paragraph that is none of its tasks.

    `tasks_start`: where the first task begins in the canonical text. None: not known; then
    tasks are taken to stand in the tables, or after the last title. The rules are those of
    ontology/codes/metadata.yaml, by the paragraphs' start offsets (a table's title: the cell's).
    """
    lines = lines_of(source)
    layout = lay_out(lines)
    mark_letter(layout, tasks_start)
    facts = read_facts(source, layout)
    titles = sorted([*layout.titles, *table_titles(source)], key=lambda title: title.at)
    title = _task_title(source, titles, tasks_start) or facts.get("title") or _name_of(source)
    printed = _printed([*(t.text for t in titles), title], facts.get("title", ""))
    number = _number(layout, titles) or read_number(facts.get("number", ""))
    issuer = read_issuer(layout, titles, facts)
    issued = read_issued(layout, facts)
    year = _year(title, printed, issued, number)
    jurisdiction = read_jurisdiction(
        issuer, [title, *printed], number, _addressees(layout), source.text
    )
    record = DocumentRecord(
        id=number or make_id(title or PurePath(source.name).stem, year, jurisdiction),
        title=title,
        titles=printed,
        number=number,
        year=year,
        issued=issued,
        published=read_date(facts.get("published", "")),
        issuer=issuer,
        kind=read_kind(title),
        jurisdiction=jurisdiction,
        cites=read_citations(printed, _covering(layout, tasks_start)),
        source=SourceFile(source.name, source.sha256, source.media_type),
    )
    return record, _marks(layout, titles)


def _task_title(source: Source, titles: Sequence[Title], tasks_start: int | None) -> str | None:
    """The last title before the tasks."""
    if tasks_start is None:
        tables = (b for b in source.blocks if isinstance(b, Table))
        starts = (c.passage.start for t in tables for row in t.rows for c in row if c.passage)
        first = next((start for start in starts if start is not None), None)
        tasks_start = first if first is not None else len(source.text)
        tasks_start = max([tasks_start, *(t.at + 1 for t in titles if t.at == tasks_start)])
    before = [title.text for title in titles if title.at < tasks_start]
    return before[-1] if before else (sheet_title(source) or next((t.text for t in titles), None))


def _printed(titles: Sequence[str], stated: str) -> list[str]:
    """The titles, each once, and what the site calls the document, unless it is cut short (…)."""
    found = list(dict.fromkeys(filter(None, titles)))
    known = stated.endswith(("…", "...")) or any(title.endswith(stated) for title in found)
    return found if known or not stated else [*found, stated]


def _name_of(source: Source) -> str:
    """The file's own name, where it is written in Chinese."""
    stem = PurePath(source.name).stem
    return stem if re.search("[一-鿿]{3}", stem) else ""


def _number(layout: Layout, titles: Sequence[Title]) -> str | None:
    """The 文号 in a line of its own before the text, or after the title in the title's line."""
    text = (n for n, line in enumerate(layout.lines) if _is_text(layout, n, line))
    body = next(text, len(layout.lines))
    own = [n for n in layout.having("number") if n < body]
    if own:
        return read_number(layout.lines[own[0]].raw)
    head = [n for n in layout.having("title") if n < body]
    for n in head:
        bare = re.sub(r"《[^《》]*》(?:[（(〔][^）)]*号[^）)]*[）)])?", "", layout.lines[n].text)
        if number := read_number(re.sub(r"^.*(?:通知|方案|要点|意见)(?=.*号)", "", bare)):
            return number
    return None


def _year(title: str, titles: Sequence[str], issued: str | None, number: str | None) -> int | None:
    """The year in the task list's title, else in another, else of the date, else of the 文号."""
    for text in [title, *titles]:
        if (printed := read_year(text)) is not None:
            return printed
    return read_year(issued or number or "")


def _is_text(layout: Layout, n: int, line: Line) -> bool:
    rule = layout.rules.get(n)
    return rule in ("covering_letter", "preamble") or (rule is None and not is_fragment(line))


def _addressees(layout: Layout) -> str:
    return "".join(layout.lines[n].text for n in layout.having("addressees")[:1])


def _covering(layout: Layout, tasks_start: int | None) -> list[str]:
    """The paragraphs before the tasks that can name a basis, mended where a dump wrapped them."""
    skip = ("title", "annex_list", "copied_to", "fact")
    texts: list[str] = []
    for n, line in enumerate(layout.lines):
        if (tasks_start is not None and line.at >= tasks_start) or layout.rules.get(n) in skip:
            continue
        if texts and len(line.text) > _WRAPPED and not re.search(r"[。：:；;]$", texts[-1]):
            texts[-1] += line.text
        else:
            texts.append(line.text)
    return texts


def _marks(layout: Layout, titles: Sequence[Title]) -> dict[int, str]:
    """The rule of each paragraph all of whose lines have one: its first line's."""
    marks: dict[int, str] = {}
    partly = {line.paragraph for n, line in enumerate(layout.lines) if n not in layout.rules}
    for n, rule in sorted(layout.rules.items()):
        start = layout.lines[n].paragraph
        if start not in partly:
            marks.setdefault(start, rule)
    known = {line.paragraph for line in layout.lines}
    return marks | {t.at: "title" for t in titles if t.at not in known}
