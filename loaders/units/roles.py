"""Role words in a cell: markers (A牵头), labels (牵头单位：), joins (A会同B)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..passage import Passage
from ..records import Role
from .collective import is_group
from .joint import etc, joint
from .labels import ROLES, label, labels, other_label, single
from .name import could_be_name, is_territory, looks_like_unit, starts_name
from .split import segments
from .words import alternatives, words


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text without role words, and the separator before it."""

    passage: Passage
    separator: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A role word after what it speaks of; `own`: of the last name only (A（牵头）)."""

    role: Role
    own: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A role word before what it speaks of."""

    role: Role


Event = Stretch | Mark | Label


@cache
def marker() -> re.Pattern[str]:
    """A run of role words, in brackets or bare."""
    modifiers = f"{alternatives(words('role_words')['modifiers'])}*"
    run = f"{modifiers}(?:{single()}{modifiers})+"
    noun = "(?:单位|部门|科室)?"
    return re.compile(f"（({run}{noun})）|({run})|({alternatives(words('role_words')['joins'])})")


@cache
def ends_role() -> re.Pattern[str]:
    """A role word at the end of a text, or a label as all of it."""
    return re.compile(f"(?:{marker().pattern})$|^{alternatives(labels())}$")


@cache
def starts_role() -> re.Pattern[str]:
    """A label or marker at the start of a text."""
    return re.compile(f"(?:{label().pattern}|{marker().pattern})")


@cache
def _aside() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in words("role_words")["asides"]))


def events(passage: Passage) -> Iterator[Event]:
    """The text as stretches of names and the role words around them, in order."""
    aside = False
    for separator, segment in segments(passage):
        if separator == "；":
            yield Stretch(segment[:0], "；")
            aside = False
        while match := label().match(segment.text):
            yield Label(_label_role(match))
            segment = segment[match.end() :].strip()
            aside = False
        aside = aside or bool(other_label().match(segment.text))
        if not aside:
            yield from _marked(segment, separator)


def _label_role(match: re.Match[str]) -> Role:
    word = match[1] or match[2]
    return labels()[word] if word else role_of(match[3])


def role_of(run: str) -> Role:
    """The role that a run of role words gives: the strongest verb in it."""
    lists = words("role_words")
    return next(role for role in ROLES if any(word in run for word in lists[role]))


def _marked(segment: Passage, separator: str) -> Iterator[Event]:
    if _aside().fullmatch(segment.text):
        return
    at, labelled = 0, False
    for match in marker().finditer(segment.text):
        before, after = segment.text[at : match.start()], segment.text[match.end() :]
        if not _is_mark(before, match, after):
            continue
        if before:
            yield Stretch(segment[at : match.start()], separator)
        separator = ""
        if match[3]:
            yield Mark("lead")
        elif match[1] and after and (labelled or (not before and at == 0)):
            labelled = True
            yield Label(role_of(match[1]))
        else:
            yield Mark(role_of(match[1] or match[2]), own=bool(match[1]))
        at = match.end()
    if at < len(segment) and not _aside().fullmatch(segment.text[at:]):
        yield Stretch(segment[at:], separator)


def _is_mark(before: str, match: re.Match[str], after: str) -> bool:
    """Whether the words are a marker here, not part of a name (整改落实办公室)."""
    if match[1]:
        return True
    ends = not before or _is_name(before)
    if match[3]:
        return bool(before) and ends and starts_name(after)
    if not after and match[2] in words("role_words")["plain"]:
        return ends or could_be_name(before)
    joining = role_of(match[2]) != "support" and starts_name(after)
    return ends and (not after or after[0] == "（" or joining or bool(_aside().match(after)))


def _is_name(text: str) -> bool:
    return (
        looks_like_unit(text)
        or is_territory(text)
        or (len(text) > 1 and is_group(text))
        or etc(text) is not None
        or joint(text) is not None
    )
