"""Sniff: is a plain text the page-wise dump of a PDF?"""

from .header import header_at
from .lines import lines_of
from .wrap import full_width

_SHARE, _SHARE_IN_PAGES = 0.45, 0.2
"""How many of the lines must be full: fewer where page marks stand among them."""
_NARROWEST, _WIDEST = 14.0, 60.0


def is_page_dump(text: str) -> bool:
    """Does the text show what an extractor prints of a page: broken lines, no tabs?

    Either a table's header words stand on one line (or a few) with text below, or many lines
    have the one width at which the page broke them, in the middle of sentences.
    """
    if "\t" in text:
        return False
    lines = lines_of(text)
    if any(header_at(lines, n) and n + 2 < len(lines) for n in range(len(lines))):
        return True
    full = full_width(lines)
    if not _NARROWEST <= full <= _WIDEST or len(lines) < 8:
        return False
    wide = [line for line in lines if line.width >= full - 3.0]
    broken = [line for line in wide if not line.text.endswith(("。", "；", "：", "）", "”"))]
    share = _SHARE_IN_PAGES if any(line.mark for line in lines) else _SHARE
    return len(wide) >= share * len(lines) and len(broken) >= 0.6 * len(wide)
