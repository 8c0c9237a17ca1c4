"""Typed: as it is typed in a hurry, with blanks, tabs and line breaks instead of a layout."""

from collections.abc import Sequence
from itertools import groupby

from ...blocks import Block, Grid, Line
from .file import Word

_BREAK = "<w:r><w:br/></w:r>"
_SIGNS = {
    "、": '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>、</w:t></w:r>',
    "-": "<w:r><w:noBreakHyphen/></w:r>",
    "　": "<w:r><w:tab/></w:r>",
}


class Typed(Word):
    """Paragraphs divided by line breaks, headers spread with blanks, words apart in runs."""

    def body(self, blocks: Sequence[Block]) -> str:
        """Lines that follow each other are one paragraph."""
        parts: list[str] = []
        for style, group in groupby(blocks, lambda b: None if isinstance(b, Grid) else b.style):
            if style is None:
                parts += [self.table(block) for block in group if isinstance(block, Grid)]
            elif style in {"body", "heading"}:
                lines = [self.run(f"　　{b.text}") for b in group if isinstance(b, Line)]
                parts.append(f"<w:p><w:pPr/>{_BREAK.join(lines)}</w:p>")
            else:
                parts += [self.line(block) for block in group if isinstance(block, Line)]
        return "<w:p/>".join(parts)

    def run(self, text: str) -> str:
        """A run for each sign that a keyboard or program sets apart."""
        out, plain = "", ""
        for character in text:
            if character in _SIGNS:
                out += super().run(plain) + _SIGNS[character]
                plain = ""
            else:
                plain += character
        return out + super().run(plain)

    def content(self, text: str) -> str:
        """The lines of a cell divided by breaks; a short word spread over the cell."""
        if len(text) == 2 and text.isalpha():
            text = f"{text[0]}　{text[1]}"
        runs = _BREAK.join(map(self.run, text.split("\n")))
        return f"<w:p>{runs}</w:p><w:p/>"
