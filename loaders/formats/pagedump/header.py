"""Header: the line, or the few lines, that name a table's columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from .lines import Line
from .piece import Piece, pieces_of
from .split_words import role_of, split_words

_MOST_PARTS = 5
_MOST_LINES = 8
_LONGEST = 10
"""Characters of a header word that no list knows."""

KINDS = {
    "number": "number",
    "group": "group",
    "requirement": "text",
    "lead": "unit",
    "responsible": "unit",
    "support": "unit",
    "person": "person",
    "deadline": "deadline",
    "other": "other",
    "stranger": "other",
}
"""How the text of a column with this role is printed."""


@dataclass(frozen=True, slots=True)
class Header:
    """Lines `first` to `last` (half-open), the words they hold as pieces, a kind per column."""

    first: int
    last: int
    words: tuple[tuple[Piece, ...], ...]
    kinds: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The header words, without blanks."""
        return tuple("".join(piece.text for piece in word) for word in self.words)


def header_at(lines: Sequence[Line], first: int) -> Header | None:
    """The header that begins with line `first`; None when none does.

    It names what is to be done and also who, by when or as which number: three words of the
    list or more, or two on one line. A line that holds two may hold words that no list knows.
    """
    if split := split_words(lines, first):
        words = tuple(split)
        roles = [role_of("".join(piece.text for piece in word)) or "other" for word in words]
        last = max(piece.line for word in words for piece in word) + 1
        return Header(first, last, words, _kinds(roles)) if _enough(roles) else None
    return _in_line(lines, first)


def _in_line(lines: Sequence[Line], first: int) -> Header | None:
    pieces = pieces_of(lines, first, min(first + _MOST_LINES, len(lines)))
    words: list[tuple[Piece, ...]] = []
    roles: list[str] = []
    at = 0
    while at < len(pieces):
        size = _longest_word(pieces, at)
        role = role_of("".join(p.text for p in pieces[at : at + size])) if size else None
        if role is None or (role == "number" and role in roles):
            if not _stranger(pieces, at, words, roles):
                break
            size, role = 1, "stranger"
        words.append(tuple(pieces[at : at + size]))
        roles.append(role)
        at += size
    if at < len(pieces) and words and pieces[at].line == words[-1][-1].line:
        return None
    if (
        not _enough(roles)
        or _begins_later(words, roles)
        or (len(words) == 2 and words[0][0].line != words[1][-1].line)
    ):
        return None
    return Header(first, words[-1][-1].line + 1, tuple(words), _kinds(roles))


def _begins_later(words: Sequence[tuple[Piece, ...]], roles: Sequence[str]) -> bool:
    """Is the header a later line alone, and what stands above it a title?"""
    for n in range(1, len(words)):
        line = words[n][0].line
        below = words[n - 1][-1].line < line == words[-1][-1].line
        title = set(roles[:n]) <= {"either", "requirement"}
        if below and title and len(words) - n >= 3 and _enough(roles[n:]):
            return True
    return False


def _longest_word(pieces: Sequence[Piece], at: int) -> int:
    """How many pieces from `at` on make the longest word of the list; 0: none do.

    A bracket that follows on another line is not part of the word.
    """
    for size in range(min(_MOST_PARTS, len(pieces) - at), 0, -1):
        held = pieces[at : at + size]
        apart = held[-1].line != held[0].line
        if apart and held[-1].text.startswith(("（", "(")):
            continue
        if role_of("".join(piece.text for piece in held)) is not None:
            return size
    return 0


def _stranger(
    pieces: Sequence[Piece], at: int, words: list[tuple[Piece, ...]], roles: list[str]
) -> bool:
    piece = pieces[at]
    if not words or len(piece.text) > _LONGEST or piece.text[-1] in "。，；：、":
        return False
    if piece.line != words[-1][-1].line:
        return False
    here = [role_of(p.text) or "stranger" for p in pieces if p.line == piece.line]
    return here.count("stranger") < len(here) - 1 and _enough(here)


def _enough(roles: Sequence[str]) -> bool:
    known = [role for role in roles if role not in {"other", "stranger"}]
    telling = {"lead", "responsible", "support", "deadline", "number"} & set(known)
    wording = {"either", "requirement", "group"} & set(known)
    if not wording:
        return len(telling) > 1 and "stranger" in roles
    return bool(telling)


def _kinds(roles: Sequence[str]) -> tuple[str, ...]:
    """A kind per column: 工作任务 names a task in short where another column says it in full.

    Of several columns of units the first, mostly the lead's, names few.
    """
    either = [n for n, role in enumerate(roles) if role == "either"]
    units = [n for n, role in enumerate(roles) if KINDS.get(role) == "unit"]
    text = None if "requirement" in roles or not either else either[-1]
    kinds = ["task" if role == "either" else KINDS[role] for role in roles]
    if text is not None:
        kinds[text] = "text"
    if "text" not in kinds and "stranger" in roles:
        kinds[roles.index("stranger")] = "text"
    if len(units) > 1:
        kinds[units[0]] = "first unit"
    return tuple(kinds)
