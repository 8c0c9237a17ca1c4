"""Closing: where in a paragraph brackets, label lines and openings name who answers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tiaokuai.ontology import codes

from ..deadline import is_deadline
from ..passage import Passage
from ..units import is_division, is_units
from .labels import EDGES, is_label_line, label
from .parts import parts_of
from .responsibility import Responsibility, read_responsibility

_PAIRS = {"（": "）", "(": ")", "〔": "〕", "【": "】", "［": "］", "[": "]"}
_LONGEST_OPENING = 40


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


def opening_of(text: Passage) -> Opening | None:
    """The units before the first colon of a text whose duties follow; None where there are none."""
    match = re.match(rf"[^：:。；]{{2,{_LONGEST_OPENING}}}[：:](?=.)", text.text)
    if not match or not is_units(match[0][:-1]):
        return None
    return Opening(match.end(), Responsibility(parts_of(text[: match.end() - 1], None)))


def closings(paragraph: Passage) -> list[Closing]:
    """The responsibilities in a paragraph, in order: its brackets, then labels after them, and a
    last sentence."""
    found = []
    for start, end in _brackets(paragraph.text):
        content = paragraph[start + 1 : end - 1].strip()
        if content and (_names_units(content.text) or _is_date(paragraph.text, start, end)):
            responsibility = read_responsibility(content)
            if responsibility:
                found.append(Closing(start, end, responsibility))
    found += _labels(paragraph, found[-1].end if found else 0)
    if trailing := _last_sentence(paragraph, found[-1].end if found else 0):
        found.append(trailing)
    return found


def _names_units(content: str) -> bool:
    """Is a bracket's content labelled, or nothing but units, their roles and a deadline?"""
    if is_label_line(content) or is_units(content):
        return True
    clauses = [clause.strip(EDGES) for clause in re.split(r"[，,；;]", content)]
    units = [clause for clause in clauses if clause and not is_deadline(clause)]
    return 0 < len(units) < len(clauses) and is_units("，".join(units))


def _is_date(text: str, start: int, end: int) -> bool:
    """Is a bracket at the end of a paragraph, after a full sentence, nothing but a deadline?"""
    last = not text[end:].strip(EDGES) and text[:start].rstrip().endswith(("。", "；"))
    return last and is_deadline(text[start + 1 : end - 1])


def _labels(paragraph: Passage, last: int) -> Iterator[Closing]:
    """Labels after the end of a sentence, or in a bracket that is never closed.

    Each holds to the end of its sentence where the text goes on after it with another duty, and
    to the end of the paragraph where not.
    """
    text = paragraph.text
    for match in label().finditer(text):
        before = text[: match.start()].rstrip()
        opens = before[-1:] in _PAIRS
        begins = opens or not before or before[-1] in "。；;！）〕】)"
        if match.start() < last or not begins:
            continue
        last = len(text) if opens else _value_end(text, match.end())
        if responsibility := read_responsibility(paragraph[match.start() : last]):
            yield Closing(len(before) - 1 if opens else match.start(), last, responsibility)


def _value_end(text: str, at: int) -> int:
    """Where the sentence of labels that has its first value at `at` ends."""
    for stop in re.finditer(r"。\s*", text[at:]):
        end = at + stop.end()
        rest = text[end:]
        if rest and not label().match(rest) and not is_units(re.split("[。；;]", rest)[0]):
            return end
    return len(text)


def _standing() -> list[str]:
    words: list[str] = codes("prose")["standing"]
    return words


def _last_sentence(paragraph: Passage, last: int) -> Closing | None:
    """A sentence at the end that is nothing but units and what they do, or 长期坚持。"""
    match = re.search(r"(?<=[。；;！])\s*([^。；;！]+)[。；;]?\s*$", paragraph.text[last:])
    if not match or not (is_division(match[1]) or match[1] in _standing()):
        return None
    start = last + match.start(1)
    responsibility = read_responsibility(paragraph[start : last + match.end(1)])
    return Closing(start, len(paragraph), responsibility) if responsibility else None


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
