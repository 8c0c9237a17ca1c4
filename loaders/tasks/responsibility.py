"""Responsibility: who answers for a task and by when, as brackets and label lines say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from tiaokuai.ontology import codes

from ..deadline import is_deadline
from ..passage import Passage
from ..units import is_units
from .columns import UNIT_ROLES, ColumnRole, role_of
from .draft import Part
from .parts import merged, parts_of

_PAIRS = {"（": "）", "(": ")", "〔": "〕", "【": "】", "［": "］", "[": "]"}
_LONGEST_OPENING = 40
_EDGES = "，,；;。、：: \t\n\u3000"


@dataclass(slots=True)
class Responsibility:
    """The units that a bracket, a label line or a heading names, and its deadline.

    `persons`: it names people in charge (分管领导), who are no units.
    """

    parts: list[Part] = field(default_factory=list)
    deadline: Passage | None = None
    persons: bool = False

    def __bool__(self) -> bool:
        return bool(self.parts or self.deadline or self.persons)


@dataclass(frozen=True, slots=True)
class Closing:
    """A responsibility inside a paragraph: from `start` to `end` of its text, and what it says."""

    start: int
    end: int
    responsibility: Responsibility


@dataclass(frozen=True, slots=True)
class Opening:
    """Units at the start of a paragraph: where their duties begin in its text, and who they are."""

    end: int
    responsibility: Responsibility


@cache
def _labels() -> dict[str, ColumnRole]:
    """Every label with its role."""
    extra = codes("prose")
    words: dict[str, ColumnRole] = {
        word: entry["role"]
        for entry in codes("columns")
        for word in entry["words"]
        if entry["role"] in ("deadline", "person", *UNIT_ROLES) and word not in extra["not_labels"]
    }
    return words | {word: role for role, more in extra["labels"].items() for word in more}


@cache
def _label() -> re.Pattern[str]:
    words = sorted(_labels(), key=len, reverse=True)
    spaced = (r"\s*".join(map(re.escape, word)) for word in words)
    return re.compile(
        rf"(?:(?<=^)|(?<=[\s；;，,。、（(〔【]))(?P<label>{'|'.join(spaced)})\s*[:：]"
    )


def is_label_line(text: str) -> bool:
    """Does the paragraph begin with a label (责任单位：…), so that it is nothing but one?"""
    return bool(_label().match(text))


def read_responsibility(content: Passage) -> Responsibility:
    """Units and deadline of a bracket's content or a label line.

    Labelled parts have their label's role; what stands before the first label, or has none,
    has the role that its own words give (A牵头，B配合), else responsible.
    """
    found = Responsibility()
    parts: list[Part] = []
    if is_deadline(content.text) and not is_label_line(content.text):
        return Responsibility(deadline=content.strip(_EDGES))
    for role, value in _labelled(content):
        if role == "person":
            found.persons = True
            continue
        if role == "deadline":
            found.deadline = value.strip(_EDGES)
            continue
        units, deadline = _without_deadline(value)
        found.deadline = found.deadline or deadline
        if units:
            parts += parts_of(units, next((r for r in UNIT_ROLES if r == role), None))
    found.parts = merged(parts)
    return found


def _labelled(content: Passage) -> Iterator[tuple[ColumnRole | None, Passage]]:
    matches = list(_label().finditer(content.text))
    starts = [match.start() for match in matches] + [len(content)]
    if before := content[: starts[0]].strip(_EDGES):
        yield None, before
    for match, end in zip(matches, starts[1:], strict=True):
        word = re.sub(r"\s", "", match["label"])
        role = _labels().get(word) or role_of(word)
        yield role, content[match.end() : end].strip(_EDGES)


def _without_deadline(value: Passage) -> tuple[Passage, Passage | None]:
    """A label's value without the clauses that are a deadline, and these clauses together."""
    clauses = [value[m.start() : m.end()] for m in re.finditer(r"[^，,；;]+[，,；;]?", value.text)]
    dated = [is_deadline(clause.strip(_EDGES).text) for clause in clauses]
    if not any(dated):
        return value, None
    deadline = Passage.join(c for c, is_dated in zip(clauses, dated, strict=True) if is_dated)
    kept = Passage.join(c for c, is_dated in zip(clauses, dated, strict=True) if not is_dated)
    return kept.strip(_EDGES), deadline.strip(_EDGES)


def opening_of(text: Passage) -> Opening | None:
    """The units before the first colon of a text whose duties follow; None where there are none."""
    match = re.match(rf"[^：:。；]{{2,{_LONGEST_OPENING}}}[：:](?=.)", text.text)
    if not match or not is_units(match[0][:-1]):
        return None
    return Opening(match.end(), Responsibility(parts_of(text[: match.end() - 1], None)))


def closings(paragraph: Passage) -> list[Closing]:
    """The responsibilities in a paragraph, in order: its brackets, and a label at its end."""
    found = []
    for start, end in _brackets(paragraph.text):
        content = paragraph[start + 1 : end - 1].strip()
        if content and (_names_units(content.text) or _is_date(paragraph.text, start, end)):
            responsibility = read_responsibility(content)
            if responsibility:
                found.append(Closing(start, end, responsibility))
    last = found[-1].end if found else 0
    if trailing := _trailing_label(paragraph, last):
        found.append(trailing)
    return found


def _names_units(content: str) -> bool:
    """Is a bracket's content labelled, or nothing but units, their roles and a deadline?"""
    if is_label_line(content) or is_units(content):
        return True
    clauses = [clause.strip(_EDGES) for clause in re.split(r"[，,；;]", content)]
    units = [clause for clause in clauses if clause and not is_deadline(clause)]
    return 0 < len(units) < len(clauses) and is_units("，".join(units))


def _is_date(text: str, start: int, end: int) -> bool:
    """Is a bracket at the end of a paragraph, after a full sentence, nothing but a deadline?"""
    last = not text[end:].strip(_EDGES) and text[:start].rstrip().endswith(("。", "；"))
    return last and is_deadline(text[start + 1 : end - 1])


def _trailing_label(paragraph: Passage, last: int) -> Closing | None:
    """A label after the end of a sentence, or in a bracket that is never closed."""
    for match in _label().finditer(paragraph.text, last):
        before = paragraph.text[: match.start()].rstrip()
        if not before or before[-1] in "。；;！）〕】)" or before[-1] in _PAIRS:
            responsibility = read_responsibility(paragraph[match.start() :])
            if responsibility:
                start = len(before) - 1 if before and before[-1] in _PAIRS else match.start()
                return Closing(start, len(paragraph), responsibility)
    return None


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """The outermost brackets, half-open with both signs; one that is not closed is left out.

    Which sign closes which is not checked: documents mix （…〕.
    """
    start, depth = 0, 0
    for at, sign in enumerate(text):
        if sign in _PAIRS:
            start = start if depth else at
            depth += 1
        elif depth and sign in _PAIRS.values():
            depth -= 1
            if not depth:
                yield start, at + 1
