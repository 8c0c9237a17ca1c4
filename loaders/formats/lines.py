"""Lines: the text of a paragraph or cell in the form that the canonical text can hold."""

_ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def tidy(text: str) -> str:
    """The lines of `text` without blanks at their ends, tabs, empty lines and zero-width marks.

    An empty line ends a table row in canonical text and a tab begins a cell, so neither may
    stand inside one.
    """
    text = text.translate(_ZERO_WIDTH).replace("\t", " ").replace("\xa0", " ")
    return "\n".join(line for part in text.splitlines() if (line := part.strip()))
