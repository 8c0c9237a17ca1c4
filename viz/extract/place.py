"""Place: where a stretch of a document stands, in words."""

from collections.abc import Iterable

from tiaokuai.loaders import Evidence

_NAMES = (("page", "第{}页"), ("sheet", "{}"), ("table", "表{}"), ("row", "第{}行"))


def where(place: Evidence) -> str:
    """第2页 表1 第3行; a document without pages and tables is counted in characters: 第120字."""
    found = (form.format(v) for name, form in _NAMES if (v := getattr(place, name)) is not None)
    return " ".join(found) or f"第{place.start + 1}字"


def places(evidence: Iterable[Evidence]) -> str:
    """All places of a fact, each once, in order."""
    return "；".join(dict.fromkeys(map(where, evidence)))
