"""Title: the titles of a document and of its annexes, put together from their lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .line import Line, tight
from .naming import naming
from .number import without_number
from .organ import is_organ, organs_of
from .words import ends_with, words

_LONGEST_LINE, _LONGEST = 60, 120
_MOST_LINES = 5
_SENTENCE = re.compile(r"[。；;！!？?]|[：:，,]$|[)）]、|^(?:为(?!民|群众)|根据|按照|依据|现将|经)")
_NUMBERED = re.compile(
    r"第?[一二三四五六七八九十]{1,3}[、.．章]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[、.．](?!\d)"
)
_PAIRS = ("《》", "（）", "〈〉", "“”", "〔〕", "()")
_VERSION = re.compile(r"[（(].{2,16}[)）]")
_YEAR = re.compile(r"(?:19|20)\d\d|二[〇○零O0][一二三四五六七八九〇○零]{2}")


@dataclass(frozen=True, slots=True)
class Title:
    """A title in one line, blanks of the layout dropped; `at`: where it begins."""

    text: str
    at: int


def is_fragment(line: Line) -> bool:
    """Can the line be a title or a part of one? (short, no sentence, no numbered heading)"""
    text = line.text
    return (
        1 < len(text) <= _LONGEST_LINE
        and not _SENTENCE.search(text)
        and not _NUMBERED.match(text)
        and bool(re.search("[一-鿿]", text))
    )


def read_title(lines: Sequence[Line]) -> tuple[Title, int] | None:
    """The title that begins with the first line, and how many lines it takes; None: none does.

    An organ's name above 关于… is its beginning. It goes on while a bracket is open, while a
    notice's ending is missing (关于印发…), and with a line that is only a tail (任务分解表).
    """
    text = ""
    best: tuple[str, int] | None = None
    for used, line in enumerate(lines[:_MOST_LINES], 1):
        if not is_fragment(line) or len(text) + len(line.text) > _LONGEST:
            break
        if (best and not _goes_on(text, line.text)) or _begins_anew(text, line.text):
            break
        text += line.text
        if _is_complete(text) and not (used == 1 and organs_of(line)):
            best = (text, used)
    if best is None:
        return None
    text, used = best
    return Title(without_number(text), lines[0].at), used


def _is_complete(text: str) -> bool:
    if _is_open(text):
        return False
    text = _VERSION.sub("", without_number(text)) or text
    if ends_with("notice_endings").search(text):
        return True
    return not _is_notice(text) and bool(ends_with("title_endings").search(text))


def _goes_on(text: str, following: str) -> bool:
    """Does a title that could end here go on with the next line?"""
    if following in words("title_tails") or _VERSION.fullmatch(following):
        return True
    return following.startswith(("的", "》")) and not ends_with("notice_endings").search(text)


def _begins_anew(text: str, following: str) -> bool:
    """Does the next line begin a title of its own? (not after an organ or a place: its name)"""
    starts = re.match(r"(?:19|20)\d\d年|.{0,40}关于(?:印发|转发|做好)", following)
    if not text or not starts or _is_open(text) or _is_notice(text):
        return False
    above = naming(text, text)
    return not is_organ(text) and not (above and text.endswith(above.last))


def _is_notice(text: str) -> bool:
    """关于… that still lacks the 通知 it is the title of; not 关于…的实施方案."""
    bare = re.sub(r"《[^《》]*》?", "", text)
    return bool(re.search(r"关于(?:印发|转发|公布|发布|下发)|关于(?!.*的[^的]{2,12}$)", bare))


def _is_open(text: str) -> bool:
    return any(text.count(pair[0]) > text.count(pair[1]) for pair in _PAIRS)


def likely_title(line: Line) -> Title | None:
    """A line with a year or 关于 as a title, though it does not end as titles do."""
    says_so = _YEAR.search(line.text) or "关于" in line.text
    return Title(without_number(line.text), line.at) if says_so and len(line.text) > 5 else None


def stands_alone(line: Line, names: Sequence[str]) -> bool:
    """Is the line a title by its words alone, wherever it stands?

    One of the `names` that the document gives its own annexes (印发《…》), or a year with an
    ending that only titles have.
    """
    if not is_fragment(line):
        return False
    text = line.text
    if text in names:
        return True
    return bool(_YEAR.search(text)) and bool(ends_with("sure_endings").search(text))


def own_names(lines: Sequence[Line]) -> list[str]:
    """What the document calls the parts it carries: 印发《…》, 附件：…."""
    text = tight("".join(line.raw for line in lines))
    found = re.findall(
        r"(?:印发|公布|发布|下发)(?:给你们的)?《([^《》]{4,80}(?:《[^《》]*》[^《》]*)?)》", text
    )
    for line in lines:
        if match := re.match(r"附件?[\d一二三]{0,2}[:：.、](?:1[.．、])?(.+)", line.text):
            found.append(match[1].strip("《》"))
    return found
