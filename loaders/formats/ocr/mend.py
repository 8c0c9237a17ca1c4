"""Mend: what print never looks like, put right in the lines of a page."""

import re
from collections.abc import Sequence

# Among Chinese characters marks are printed wide, whatever width the program gives them.
_WIDE = str.maketrans("(),:;?!", "（），：；？！")
_PAIRS = dict(zip("（《〈【〔［“‘", "）》〉】〕］”’", strict=True))
_OPENS = {close: open_ for open_, close in _PAIRS.items()}
_NEVER_FIRST = "”’，。、；：？！）》〉】〕］』」"
_NEVER_LAST = "（《〈【〔［“‘『「"
_YEAR = re.compile(r"[\[【〔［（]\s?((?:19|20)\d\d)\s?[\]】〕］）](?=\s?\d{1,4}\s?号)")
_HAN = re.compile("[\u3400-\u9fff]")


def mended(text: str) -> str:
    """The line with marks as Chinese print sets them.

    Marks among characters are wide; no line begins with a mark that closes or ends with one that
    opens; the year of a 文号 stands in 〔〕.
    """
    if not _HAN.search(text):
        return text
    text = _YEAR.sub(r"〔\1〕", text.translate(_WIDE))
    return text.lstrip(_NEVER_FIRST + " ").rstrip(_NEVER_LAST + " ")


def paired(lines: Sequence[str]) -> list[str]:
    """The lines, read one after the other, with each bracket opened by the like of its end."""
    characters = [list(line) for line in lines]
    open_: list[tuple[int, int]] = []
    for n, line in enumerate(lines):
        for at, one in enumerate(line):
            if one in _PAIRS:
                if one == "〈" and not any(lines[m][before] == "《" for m, before in open_):
                    characters[n][at] = "（"  # titles within titles are rare, brackets are not
                open_.append((n, at))
            elif one in _OPENS and open_:
                begun, before = open_.pop()
                characters[begun][before] = _OPENS[one]
    return ["".join(line) for line in characters]
