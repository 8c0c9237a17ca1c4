"""Splits: printed stretches of which a person said which units they name."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from ..passage import Passage, Span
from ..source import Source
from ..tasks.draft import Draft, Part
from ..tasks.parts import merged
from ..units import Share
from .judgement import Judgements


def judge_splits(source: Source, drafts: Sequence[Draft], judgements: Judgements) -> None:
    """Give the drafts the units that the judgements name, in place of what was split by rule."""
    lines = judgements.of("split")
    if not lines:
        return
    find = partial(_occurrences, _Folded(source.text))
    for line in lines:
        for stretch in find(line.quote):
            for draft in drafts:
                draft.parts = _replaced(source, draft.parts, stretch, line.names)


def where_printed(source: Source, name: str, near: int) -> Passage:
    """The occurrence of the words that is nearest to an offset; an empty passage for none."""
    found = _occurrences(_Folded(source.text), name)
    nearest = min(found, key=lambda span: abs(span.start - near), default=None)
    return Passage.of(source.text, *nearest) if nearest else Passage()


class _Folded:
    """A text with full-width forms folded and blanks left out, and where each letter stands."""

    def __init__(self, text: str) -> None:
        pairs = [
            (letter, at)
            for at, character in enumerate(text)
            for letter in unicodedata.normalize("NFKC", character)
            if not letter.isspace()
        ]
        self.text = "".join(letter for letter, _ in pairs)
        self.offsets = [at for _, at in pairs]


def _occurrences(folded: _Folded, words: str) -> Iterator[Span]:
    wanted = _Folded(words).text
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        yield Span(folded.offsets[at], folded.offsets[end - 1] + 1)
        at = folded.text.find(wanted, end)


def _replaced(source: Source, parts: list[Part], stretch: Span, names: Sequence[str]) -> list[Part]:
    """The parts with those that stand in the stretch replaced by the names."""
    inside = [n for n, part in enumerate(parts) if _stands_in(part, stretch)]
    if not inside:
        return parts
    own = [parts[n] for n in inside]
    made = [_part(source, own, stretch, name) for name in names]
    before, after = parts[: inside[0]], [p for p in parts[inside[0] :] if p not in own]
    return merged([*before, *made, *after])


def _stands_in(part: Part, stretch: Span) -> bool:
    """By its longest span: the others are heads and tails that it shares with its neighbours."""
    span = max(part.share.passage.spans, key=lambda s: s.end - s.start, default=None)
    return span is not None and stretch.start <= span.start and span.end <= stretch.end


def _part(source: Source, own: Sequence[Part], stretch: Span, name: str) -> Part:
    """One of the names, with the role of the part whose words it has."""
    if read := next((part for part in own if part.share.name == name), None):
        return read
    text = source.text[stretch.start : stretch.end]
    found = next(_occurrences(_Folded(text), name), None)
    start, end = found or Span(0, len(text))
    span = Span(stretch.start + start, stretch.start + end)
    giver = max(own, key=lambda part: _shared(part, span))
    share = giver.share
    passage = Passage.of(source.text, *span)
    return replace(giver, share=Share(name, share.role, share.role_rule, passage))


def _shared(part: Part, span: Span) -> int:
    return sum(
        max(0, min(s.end, span.end) - max(s.start, span.start)) for s in part.share.passage.spans
    )
