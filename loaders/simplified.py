"""Simplified: the words of traditional pages in the characters that the code lists have."""

from functools import cache

from tiaokuai.ontology import codes


def simplified(text: str) -> str:
    """The text, as long as it was, with simplified characters; a simplified text stays as it is."""
    return text if text.isascii() else text.translate(_table())


@cache
def _table() -> dict[int, str]:
    traditional, plain = ("".join(codes("traditional")[key].split()) for key in _KEYS)
    return dict(zip(map(ord, traditional), plain, strict=True))


_KEYS = ("traditional", "simplified")
