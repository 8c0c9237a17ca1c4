"""File: judgements.csv read and written.

UTF-8 (a byte order mark, as Excel writes it, is passed over), comma-separated, the columns of
ontology/codes/judgements.yaml named in the first row, in any order, in Chinese or English; columns
may be missing. A line that begins with # is a comment and stays above the line that follows it.

    kind,verdict,place,document,quote,name,other_name,other_document,other_quote
    unit,same,临河市,,,市发改局,市经济发展局          two names of one unit (different: of two)
    alias,means,临河市,,,市住房局,市住房和城乡建设局  the unit that a name means
    role,lead,,临政办发〔2025〕2号,公布清单,市商务局  the part of a unit in the task of these words
    split,into,,,市财政局民政局,,市财政局|市民政局    the units that printed words name
    member,member,临河市,,,市档案馆,市政府各部门      a unit that a collective means
    link,none,,A,words of A,,,B,words of B            what two tasks are to each other
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, cast

from tiaokuai.ontology import TiaokuaiError, codes

from .contradictions import Contradiction, contradictions
from .judgement import Judgement, JudgementKind, Judgements, Problem


def read_judgements(path: Path | str) -> Judgements:
    """The decisions of a file; lines that are unclear or contradict others are its problems.

    Raises TiaokuaiError where the file cannot be read or its first row names no columns.
    """
    path = Path(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise TiaokuaiError(f"cannot read: {error.strerror}", where=str(path)) from error
    except UnicodeDecodeError as error:
        todo = "save it as “CSV UTF-8”"
        raise TiaokuaiError("is not UTF-8", where=str(path), todo=todo) from error
    return parse_judgements(text, path.name)


def parse_judgements(text: str, file: str) -> Judgements:
    """The decisions in a text; `file` is what errors call it. See `read_judgements`."""
    columns: list[str | None] | None = None
    lines: list[Judgement] = []
    problems: list[Problem] = []
    comments: tuple[str, ...] = ()
    for number, above, cells in _rows(text, file):
        comments = above
        if not any(cells):
            continue
        if columns is None:
            columns = _header(cells, file, number)
            continue
        given = {c: v.strip() for c, v in zip(columns, cells, strict=False) if c}
        try:
            line = judgement_of(given)
        except TiaokuaiError as error:
            problems.append(Problem(f"{file}:{number}", str(error)))
        else:
            lines.append(replace(line, file=file, line=number, comments=above))
            comments = ()
    return replace(settled(lines, problems, comments), text=text)


def settled(
    lines: Iterable[Judgement], problems: Iterable[Problem] = (), comments: tuple[str, ...] = ()
) -> Judgements:
    """The judgements without those that contradict each other, which become problems."""
    lines = list(lines)
    found = contradictions(lines)
    refused = {line for contradiction in found for line in contradiction.lines}
    held = tuple(line for line in lines if line not in refused)
    return Judgements(held, (*problems, *map(_told, found)), comments)


def merged_judgements(known: Judgements, lines: Iterable[Judgement]) -> Judgements:
    """What is known with new lines added; a new one that contradicts any other is a problem.

    What is known stays, so that nobody's decision is undone by an answer to another question.
    """
    new = [line for line in dict.fromkeys(lines) if line not in known.lines]
    found = contradictions([*known.lines, *new])
    refused = {line for contradiction in found for line in contradiction.lines}
    held = [line for line in new if line not in refused]
    told = [_told(contradiction) for contradiction in found]
    return Judgements((*known.lines, *held), tuple(told), known.comments)


def _told(contradiction: Contradiction) -> Problem:
    return Problem(contradiction.lines[0].where, contradiction.why)


def judgement_of(given: dict[str, str]) -> Judgement:
    """A judgement from its columns by code; TiaokuaiError where something is missing or unknown."""
    kinds = codes("judgements")["kinds"]
    kind = _kinds().get(given.get("kind", "").casefold())
    if kind is None:
        raise TiaokuaiError(
            f"unknown kind “{given.get('kind', '')}”", todo=f"write one of {', '.join(kinds)}"
        )
    missing = [column for column in kinds[kind]["needs"] if not given.get(column)]
    if missing:
        names = ", ".join(missing)
        raise TiaokuaiError(f"{kind} without {names}", todo=f"as in {kinds[kind]['example']}")
    verdict = _verdict(kind, given.get("verdict", ""))
    if not given.get("name") and "name" not in kinds[kind]["needs"]:
        _check_nameless(kind, verdict)
    cells = {**given, "kind": kind, "verdict": verdict}
    return Judgement(**cast(Any, cells))


def _check_nameless(kind: str, verdict: str) -> None:
    """Only “nobody” can be said of no unit."""
    nobody = {"role": "none", "member": "not_member"}.get(kind, verdict)
    if verdict != nobody:
        raise TiaokuaiError(f"{kind} without name", todo=f"name the unit, or write {nobody}")


def _verdict(kind: JudgementKind, said: str) -> str:
    verdicts = codes("judgements")["kinds"][kind]["verdicts"]
    if not said and len(verdicts) == 1:
        return str(next(iter(verdicts)))
    for code, names in verdicts.items():
        words = {code, names["zh"], names["en"], *names["words"]}
        if said.casefold() in words:
            return str(code)
    known = ", ".join(f"{code} ({names['zh']})" for code, names in verdicts.items())
    raise TiaokuaiError(f"unknown verdict “{said}” of {kind}", todo=f"write one of {known}")


@cache
def _kinds() -> dict[str, JudgementKind]:
    kinds = codes("judgements")["kinds"]
    return {name: code for code, said in kinds.items() for name in (code, said["zh"], said["en"])}


def columns() -> list[str]:
    """The columns in the order in which they are written."""
    return list(codes("judgements")["columns"])


def _header(cells: list[str], file: str, number: int) -> list[str | None]:
    known = {
        name: code
        for code, said in codes("judgements")["columns"].items()
        for name in (code, said["zh"], said["en"])
    }
    found = [known.get(cell.strip().casefold()) for cell in cells]
    if "kind" not in found:
        raise TiaokuaiError(
            "the first row does not name the columns",
            where=f"{file}:{number}",
            todo=f"write {','.join(columns())}",
        )
    return found


def _rows(text: str, file: str) -> Iterator[tuple[int, tuple[str, ...], list[str]]]:
    """Line number, comments above and cells of each row; at the end the comments that are left."""
    above: list[str] = []
    kept: list[str] = []
    numbers: list[int] = []
    comments: list[tuple[str, ...]] = []
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        inside = "".join(kept).count('"') % 2
        if line.startswith("#") and not inside:
            above.append(line.strip())
            continue
        kept.append(line)
        numbers.append(number)
        comments.append(tuple(above))
        above = []
    reader = csv.reader(kept)
    at = 0
    try:
        for cells in reader:
            yield numbers[at], comments[at], cells
            at = reader.line_num
    except csv.Error as error:
        where = f"{file}:{numbers[min(at, len(numbers) - 1)]}"
        raise TiaokuaiError(f"is no CSV: {error}", where=where) from error
    if above:
        yield 0, tuple(above), []


def written(judgements: Judgements) -> str:
    """The file's text: sorted, so that two versions show what changed; what is said twice, once."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns())
    order = list(codes("judgements")["kinds"])
    lines = sorted(judgements.lines, key=lambda line: (order.index(line.kind), line))
    said = set()
    for line in lines:
        buffer.writelines(f"{comment}\n" for comment in line.comments)
        if line.said not in said:
            writer.writerow([getattr(line, column) for column in columns()])
        said.add(line.said)
    buffer.writelines(f"{comment}\n" for comment in judgements.comments)
    return buffer.getvalue()
