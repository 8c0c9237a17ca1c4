"""Markdown: one document's tasks as a text to read, to paste and to compare."""

import re
from collections.abc import Iterator

from tiaokuai.loaders import Extraction, Task
from tiaokuai.ontology import codes

from .blocks import rule_name
from .place import places

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")


def extract_markdown(extraction: Extraction) -> str:
    """Each task under its headings: its text, units by role, deadline, place and the quote.

    Text of the document is escaped: it formats nothing and links nowhere.
    """
    document = extraction.document
    source = document.source
    lines = [f"# {_plain(document.title) or '—'}", ""]
    facts = (
        ("文号", document.number),
        ("地区", document.jurisdiction.name if document.jurisdiction else None),
        ("年份", document.year),
        ("成文日期", document.issued),
        ("来源", f"{source.path}（{source.media_type}，SHA-256 {source.sha256}）"),
    )
    lines += [f"- {name}：{_plain(str(value))}" for name, value in facts if value]
    lines += [f"- 注意：{_plain(warning)}" for warning in extraction.warnings]
    before: list[str] = []
    for task in extraction.tasks:
        lines += _headings(before, task.headings)
        lines += ["", *_task(task)]
        before = task.headings
    return "\n".join([*lines, "", *_ledger(extraction)]) + "\n"


def _headings(before: list[str], headings: list[str]) -> Iterator[str]:
    """The headings that are new at a task."""
    same = 0
    while same < min(len(before), len(headings)) and before[same] == headings[same]:
        same += 1
    for level, heading in enumerate(headings[same:], 2 + same):
        yield ""
        yield f"{'#' * min(level, 5)} {_plain(heading)}"


def _task(task: Task) -> Iterator[str]:
    number = f"（序号 {_plain(task.number)}）" if task.number else ""
    yield f"**{task.ordinal}**{number} {_plain(task.text)}"
    yield ""
    for role, code in codes("roles").items():
        if units := [a.unit for a in task.assignments if a.role == role]:
            yield f"- {code['label']['zh']}：{_plain('、'.join(units))}"
    if task.deadline:
        yield f"- 时限：{_plain(task.deadline.text)}"
    yield f"- 位置：{places(task.evidence)}"
    yield f"- 原文：“{_plain(''.join(span.quote for span in task.evidence))}”"


def _ledger(extraction: Extraction) -> Iterator[str]:
    """What was passed over, and why."""
    names = codes("dispositions")
    totals = extraction.ledger.totals
    known = names["dispositions"].items()
    yield "## 对账"
    yield ""
    yield "；".join(f"{name['zh']} {totals[key]}" for key, name in known if key in totals) or "—"
    yield ""
    for entry in extraction.ledger.entries:
        if entry.disposition in {"skipped", "unhandled"}:
            said = names["dispositions"][entry.disposition]["zh"]
            yield f"- {said}（{rule_name(entry.rule)}）：{_plain(entry.text)}"


def _plain(text: str | None) -> str:
    """Text that is only text in Markdown, on one line."""
    return _MARKS.sub(r"\\\1", " ".join((text or "").split()))
