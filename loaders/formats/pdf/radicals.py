"""Radicals: characters of the radical blocks, which some fonts name in place of the ideograph.

The pairs are those of Unicode's EquivalentUnifiedIdeograph.txt; the Kangxi block decomposes.
"""

from unicodedata import normalize

_SUPPLEMENT = {
    "⺟": "母", "⺠": "民", "⻁": "虎", "⻄": "西", "⻅": "见", "⻆": "角", "⻉": "贝", "⻋": "车",
    "⻓": "长", "⻔": "门", "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食",
    "⻢": "马", "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟", "⻧": "卤", "⻨": "麦", "⻩": "黄",
    "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻳": "龟",
}  # fmt: skip

RADICALS = {ord(radical): plain for radical, plain in _SUPPLEMENT.items()} | {
    code: normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)
}
"""The ideograph for each code point of a radical."""
