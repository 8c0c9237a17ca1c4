"""Layout blanks: what the page needed and the text does not."""

import re
import unicodedata

from ..passage import Passage
from ..simplified import simplified

_LAYOUT = re.compile(r"\n\s*|[ \t\u3000\xa0]+(?![A-Za-z])|(?<![A-Za-z,.;:])[ \t\u3000\xa0]+")


def clean(passage: Passage) -> Passage:
    """Without line breaks and blanks, save those between Latin words."""
    return passage.strip().without(_LAYOUT)


def folded(text: str) -> str:
    """For comparing words: compatibility forms folded (NFKC), simplified, no white space."""
    return simplified(re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)))
