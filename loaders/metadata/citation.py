"""Citation (依据): the documents that a document says it is based on."""

import re
from collections.abc import Iterator, Sequence

from ..records import Citation
from .line import tight
from .number import read_number
from .words import any_of

_SHORTEST = 5
"""Code points of a cited title; 《要点》 and 《方案》 stand for one named before."""
_NUMBERED = re.compile(
    r"^[^《》（(〔【\[，。；、]{0,3}[（(【\[]([^《》）)】\]]*(?:[〔［\[（(【][^《》）)】\]]*[〕］\])）】])?[^《》）)】]*?号)"
)
_FORWARDED = re.compile(
    r"^(?:[（(【\[][^《》]{2,30}?号[）)】\]])?(?:印|批)?转发(?:给|至|你们|你单位|各)"
)
_CARRIED = re.compile(r"(?:印发|公布|下发|制定了?|形成了?|起草了?|编制了?)[^《》，。]{0,6}$")


def read_citations(titles: Sequence[str], paragraphs: Sequence[str]) -> list[Citation]:
    """What the titles carry on (贯彻落实《…》, 转发《…》) and the paragraphs name as their basis.

    A basis stands after 根据, 按照, 贯彻落实 …, before 现将 or 制定; or it is what is 转发给你们.
    The document's own parts are none. Each once, in the order of naming, with its 文号 where one
    place gives it.
    """
    own = {_key(title) for title in titles}
    carried = [citation for title in titles for citation in _in_title(title)]
    sentences = [s for paragraph in paragraphs for s in re.split("[。；;]", tight(paragraph))]
    bases = [c for s in sentences for c in (*_in_sentence(s), *_forwarded(s))]
    return _merged([*carried, *(c for c in bases if _key(c.title) not in own)])


def _in_title(title: str) -> Iterator[Citation]:
    basis = any_of("basis").search(title)
    if not basis:
        return
    for start, end in _quoted(title):
        if start >= basis.end():
            yield Citation(title[start + 1 : end - 1], _number_after(title[end:]))
    if match := re.search(r"转发(?!《)(.{5,}?)(?:的通知)+$", title):
        # 关于转发A关于印发B的通知: one 的通知 stands for both.
        carried = f"{match[1]}的通知" if "关于" in match[1] else match[1]
        yield Citation(carried, read_number(carried))


def _forwarded(sentence: str) -> Iterator[Citation]:
    for start, end in _quoted(sentence):
        if end - start - 2 >= _SHORTEST and _FORWARDED.match(sentence[end:]):
            yield Citation(sentence[start + 1 : end - 1], _number_after(sentence[end:]))


def _in_sentence(sentence: str) -> Iterator[Citation]:
    bare = _masked(sentence)
    first = any_of("basis").search(bare) or any_of("basis_starts").match(bare)
    if not first:
        return
    stop = any_of("basis_ends").search(bare, first.end())
    end_of_bases = stop.start() if stop else len(bare)
    last = first.end()
    for start, end in _quoted(sentence):
        if not first.end() <= start < end_of_bases or _CARRIED.search(sentence[:start]):
            continue
        last = end
        if end - start - 2 >= _SHORTEST:
            yield Citation(sentence[start + 1 : end - 1], _number_after(sentence[end:]))
    if last == first.end() and (number := read_number(sentence[last:end_of_bases])):
        yield Citation("", number)


def _masked(sentence: str) -> str:
    """The sentence with what stands in 《》 blanked out, at the same offsets."""
    for start, end in _quoted(sentence):
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def _quoted(text: str) -> list[tuple[int, int]]:
    """The outermost 《…》, half-open with both marks; one that is not closed is left out."""
    found, start, depth = [], 0, 0
    for at, sign in enumerate(text):
        if sign == "《":
            start = at if depth == 0 else start
            depth += 1
        elif sign == "》" and depth:
            depth -= 1
            if depth == 0:
                found.append((start, at + 1))
    return found


def _number_after(rest: str) -> str | None:
    match = _NUMBERED.match(rest)
    return read_number(match[1]) if match else None


def _key(title: str) -> str:
    return re.sub(r"[\s《》〈〉“”]", "", title)


def _merged(found: Sequence[Citation]) -> list[Citation]:
    merged: list[Citation] = []
    for citation in found:
        for n, known in enumerate(merged):
            same_number = citation.number and citation.number == known.number
            if same_number or (citation.title and _key(citation.title) == _key(known.title)):
                merged[n] = Citation(known.title or citation.title, known.number or citation.number)
                break
        else:
            merged.append(citation)
    return merged
