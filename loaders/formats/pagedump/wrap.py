"""Wrap: which lines of running text the page width broke, and the paragraphs they belong to."""

from collections.abc import Iterable, Iterator, Sequence

from ...passage import Passage
from ...source import Paragraph
from .lines import Line
from .words import begins_as, is_a

_SLACK = 3.0
"""A full line is at most so much narrower than the page: a first line is indented by two."""
_ENDS = ("。", "！", "？", "；", "：", ":", "!", "?", "”", "）", ")", "〕")


def full_width(lines: Sequence[Line]) -> float:
    """The width of the page's lines: what one line in ten reaches, at least."""
    widths = sorted((line.width for line in lines), reverse=True)
    return widths[len(widths) // 10] if widths else 0.0


def paragraphs(text: str, lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of lines that stand outside of tables; page marks stand alone."""
    full = full_width([line for line in lines if not line.mark])
    open_lines: list[Line] = []
    marks: list[Line] = []
    for line in lines:
        if line.mark and open_lines:
            marks.append(line)
            continue
        if open_lines and not _goes_on(open_lines, line, full):
            yield _paragraph(text, open_lines)
            yield from (_paragraph(text, [mark]) for mark in marks)
            open_lines, marks = [], []
        if line.mark:
            yield _paragraph(text, [line])
        else:
            open_lines.append(line)
    if open_lines:
        yield _paragraph(text, open_lines)
    yield from (_paragraph(text, [mark]) for mark in marks)


def _goes_on(before: Sequence[Line], line: Line, full: float) -> bool:
    """Does the line go on with the paragraph? Only after a full line, and not as a new one."""
    last = before[-1]
    slack = _SLACK if len(before) == 1 else _SLACK - 1.0
    if last.width + min(last.indent, 4.0) < full - slack:
        return False
    if (
        begins_as("heading", line.text)
        or begins_as("closing", line.text)
        or is_a("date", line.text)
    ):
        return False
    if line.indent >= 1.5 and line.indent > last.indent:
        return False
    if not last.text.endswith(_ENDS):
        return True
    ended = last.text.endswith(("。", "！", "？", "：", ":"))
    return not (ended and (line.width <= full - 1.5 and line.width >= full - _SLACK))


def _paragraph(text: str, lines: Sequence[Line]) -> Paragraph:
    return Paragraph(
        join_lines(text, ((line.start, line.end) for line in lines)), None, lines[0].page
    )


def join_lines(text: str, stretches: Iterable[tuple[int, int]]) -> Passage:
    """The stretches as one text, without the blanks that stand between CJK and Latin."""
    parts: list[Passage] = []
    for start, end in stretches:
        at = start
        for blank in range(start + 1, end - 1):
            if text[blank].isspace() and _layout_blank(text, blank, start, end):
                parts.append(Passage.of(text, at, blank))
                at = blank + 1
        parts.append(Passage.of(text, at, end))
    return Passage.join(parts)


def _layout_blank(text: str, blank: int, start: int, end: int) -> bool:
    before, after = text[start:blank].rstrip()[-1:], text[blank:end].lstrip()[:1]
    return before.isascii() != after.isascii()
