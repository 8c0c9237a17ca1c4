"""Line: a printed line outside of tables, as the rules for a document's own facts see it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..passage import Passage
from ..simplified import simplified
from ..source import Paragraph, Source, Table

_ANNEX_MARK = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,2}\s+(?=[^\s:：].*[一-鿿]{3})")
_LATIN_BLANK = re.compile(r"(?<=[A-Za-z])\s+(?=[A-Za-z])")


@dataclass(frozen=True)
class Line:
    """One line of a paragraph; `raw` as printed, `at` where it begins in the canonical text.

    `paragraph` is where its paragraph begins. `before_table`: a table follows right after it.
    """

    raw: str
    at: int
    paragraph: int
    level: int | None = None
    before_table: bool = False

    @cached_property
    def text(self) -> str:
        """As printed without layout blanks; those between Latin words stay, as one."""
        return tight(self.raw)

    @cached_property
    def plain(self) -> str:
        """Without any blanks, half-width (NFKC) and simplified, for comparing."""
        return plain(self.raw)


def _without_annex_mark(part: Passage) -> Passage:
    """附件1  临溪区任务分解表 → the title alone: without the blank its number would run into it."""
    mark = _ANNEX_MARK.match(part.text)
    return part[mark.end() :] if mark else part


def tight(text: str) -> str:
    """Without layout blanks; a blank between Latin words stays."""
    return re.sub(r"\s+", "", _LATIN_BLANK.sub("\0", text)).replace("\0", " ")


def plain(text: str) -> str:
    """Without blanks, compatibility forms folded, simplified."""
    return simplified(re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)))


def lines_of(source: Source) -> list[Line]:
    """The lines of all paragraphs in order; a paragraph broken by the author gives several."""
    return list(_lines(source))


def _lines(source: Source) -> Iterator[Line]:
    following = [*source.blocks[1:], None]
    for block, after in zip(source.blocks, following, strict=False):
        if not isinstance(block, Paragraph):
            continue
        parts = [part.strip() for part in block.passage.split("\n")]
        parts = [_without_annex_mark(part) for part in parts if part]
        for number, part in enumerate(parts, 1):
            last = number == len(parts)
            yield Line(
                part.text,
                part.start or 0,
                block.passage.start or 0,
                block.level,
                last and isinstance(after, Table),
            )
