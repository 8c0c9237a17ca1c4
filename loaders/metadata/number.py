"""Number (文号): the number of a document, told, cut out and written in one way."""

import re

from .line import plain

_OPEN, _CLOSE = r"[〔\[［(（【﹝「〈<{]", r"[〕\]］)）】﹞」〉>}]"
_NUMBER = re.compile(
    rf"(?P<organ>[一-鿿]{{1,12}}(?:[（(][一-鿿]{{1,6}}[)）])?)"
    rf"(?:{_OPEN}(?P<year>(?:19|20)\d\d){_CLOSE}?|(?P<bare>(?:19|20)\d\d){_CLOSE})"
    r"(?:年)?第?(?P<count>\d{1,4})号"
)
_LABEL = re.compile(r"^(?:发文字号|发文文号|文件编号|文号|字号|编号)[:：]?")


def read_number(text: str) -> str | None:
    """The first 文号 in a text: 〔〕, half-width digits, no blanks; None where there is none.

    Damaged ones are mended where only one reading is left (〔201640号 → 〔2016〕40号).
    """
    found = _NUMBER.search(_LABEL.sub("", plain(text)))
    return _written(found) if found else None


def is_number(text: str) -> bool:
    """Is the line nothing but a 文号, perhaps in brackets, labelled or with its signer after it?"""
    bare = _LABEL.sub("", plain(text)).strip("()（）")
    if bare.endswith("号") and not bare.startswith(("(", "（")):
        bare = re.sub(r"签发人[:：].*$", "", bare)
    found = _NUMBER.match(bare)
    rest = bare[found.end() :] if found else bare
    return bool(found) and (not rest or bool(re.match(r"(?:签发人|签发)[:：]|[()]", rest)))


def without_number(text: str) -> str:
    """The text without a 文号 at its end, in brackets or not (a title that a site prints so)."""
    found = list(_NUMBER.finditer(text))
    if found and re.fullmatch(r"[)）\]]?", text[found[-1].end() :]):
        return text[: found[-1].start()].rstrip("（([〔 ")
    return text


def organ_of(number: str) -> str:
    """What stands before the year: the issuing organ's sign (鲁政办发)."""
    return number.split("〔")[0]


def _written(match: re.Match[str]) -> str:
    organ = re.sub(r"^[和与及、《》]+", "", match["organ"])
    return f"{organ}〔{match['year'] or match['bare']}〕{match['count']}号"
