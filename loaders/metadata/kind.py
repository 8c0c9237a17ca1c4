"""Kind: what sort of document a title says it is."""

import re

from tiaokuai.ontology import codes

from ..records import DocumentKind

_CITED = re.compile(r"(?:贯彻|落实|执行|转发)[^《》]*《.*》")


def read_kind(title: str) -> DocumentKind:
    """The kind by the title's words; what it only cites (贯彻落实《…要点》) does not count."""
    bare = _CITED.sub("", title)
    for entry in codes("document_kinds_words"):
        if any(word in bare for word in entry["words"]):
            return entry["kind"]  # type: ignore[no-any-return]  # the list holds nothing but kinds
    return "other"
