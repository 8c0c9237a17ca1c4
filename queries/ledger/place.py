"""Place: where a passage stands in its file, in words."""

from collections.abc import Mapping

_WORDS = (("page", "第{}页"), ("sheet", "“{}”表"), ("table", "表{}"), ("row", "第{}行"))


def place_of(evidence: Mapping[str, object]) -> str:
    """Page, sheet, table and row as far as the format has them; else the character, from 1.

    `evidence` is a row of the question evidence-of-task.
    """
    said = [words.format(evidence[key]) for key, words in _WORDS if evidence[key] is not None]
    return " ".join(said) or f"第{int(str(evidence['start'])) + 1}字"
