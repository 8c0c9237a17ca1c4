"""Facts: what a web page or the lines themselves say of the document, label by label."""

from functools import cache

from tiaokuai.ontology import codes

from ..source import Source
from .layout import Layout
from .line import plain, tight
from .shape import facts_of

_HEAD_NAMES = {"ArticleTitle": "title", "PubDate": "published"}
"""What the head of a government web page calls its facts."""


def read_facts(source: Source, layout: Layout) -> dict[str, str]:
    """Values by field (number, issuer, issued, published, title); the file's own before lines'."""
    found: dict[str, str] = {}
    raw = [layout.lines[n].raw for n in layout.having("fact")]
    printed = facts_of("\n".join(raw))
    stated = [(label, value.text) for label, value in source.properties.items()]
    for label, value in [*stated, *printed]:
        field = _fields().get(plain(label)) or _HEAD_NAMES.get(label)
        if field and (words := tight(value)):
            found.setdefault(field, words)
    return found


@cache
def _fields() -> dict[str, str]:
    """Every label with its field."""
    return {
        word: entry["field"]
        for entry in codes("html_metadata")
        if entry["field"]
        for word in [*entry["words"], *entry.get("loose", ())]
    }
