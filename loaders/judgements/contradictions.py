"""Contradictions: lines of which not all can hold, as the lines alone tell."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from .closure import close
from .judgement import Judgement
from .matching import is_everywhere, letters

_Name = tuple[str, str, str]
_Edge = tuple[_Name, _Name, Judgement]


class Contradiction(NamedTuple):
    """The lines that cannot all hold, and why, in one line that names each of them."""

    lines: tuple[Judgement, ...]
    why: str


def contradictions(lines: Sequence[Judgement]) -> list[Contradiction]:
    """All contradictions among the lines; none of these lines may be obeyed."""
    found = list(_units([line for line in lines if line.kind in ("unit", "alias")]))
    for group in _groups(lines):
        first, *others = _differing(group)
        if others:
            found.append(told(first, others))
    return found


def told(first: Judgement, others: Iterable[Judgement]) -> Contradiction:
    """A contradiction in words."""
    others = tuple(others)
    against = ", ".join(_saying(line) for line in others) or "itself"
    why = f"says {_words(first)}, which contradicts {against}; none is obeyed, correct them"
    return Contradiction((first, *others), why)


def _saying(line: Judgement) -> str:
    return f"{line.where} ({_words(line)})"


def _words(line: Judgement) -> str:
    subject = line.name or line.quote[:20]
    other = f" {line.other_name or line.other_quote[:20]}" if line.kind != "role" else ""
    return f"“{' '.join(f'{subject} {line.verdict}{other}'.split())}”"


def _units(lines: list[Judgement]) -> Iterator[Contradiction]:
    """Names that are one by some lines and two by another; places are compared as written."""
    same: list[_Edge] = []
    apart: list[_Edge] = []
    for line in lines:
        a, b = (_name(line, name) for name in (line.name, line.other_name))
        (apart if line.verdict == "different" else same).append((a, b, line))
    for first, ways in close(same, apart).conflicts:
        yield told(first, ways)


def _name(line: Judgement, name: str) -> _Name:
    place, _, bare = name.rpartition("/")
    place = place or ("" if is_everywhere(line.place) else line.place)
    return place, "" if is_everywhere(line.document) else line.document, letters(bare)


def _groups(lines: Sequence[Judgement]) -> Iterator[list[Judgement]]:
    """Lines that decide one thing, so that they have to say the same."""
    groups: defaultdict[Hashable, list[Judgement]] = defaultdict(list)
    tasks: defaultdict[Hashable, list[Judgement]] = defaultdict(list)
    for line in lines:
        about = (line.kind, line.document, letters(line.quote))
        if line.kind == "role":
            tasks[about].append(line)
            groups[*about, letters(line.name)].append(line)
        elif line.kind == "split":
            groups[*about, line.place].append(line)
        elif line.kind == "member":
            groups[*about, line.place, letters(line.name), letters(line.other_name)].append(line)
        elif line.kind == "link":
            ends = [about[1:], (line.other_document, letters(line.other_quote))]
            groups["link", *sorted(ends)].append(line)
    yield from groups.values()
    for group in tasks.values():
        # “No unit” and a unit's part in one task.
        nobody = [line for line in group if not line.name]
        if nobody and any(line.name and line.verdict != "none" for line in group):
            yield [*nobody, *(line for line in group if line.name and line.verdict != "none")]


def _differing(group: list[Judgement]) -> list[Judgement]:
    """The first line and those that say otherwise."""
    first = group[0]
    return [first, *(line for line in group[1:] if _decision(line) != _decision(first))]


def _decision(line: Judgement) -> tuple[str, ...]:
    return (line.verdict, *map(letters, line.names)) if line.kind == "split" else (line.verdict,)
