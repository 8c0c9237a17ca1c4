"""Numerals: whole numbers in the forms that lists are numbered in, by the names Word gives them."""

_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")

# Signs of their own for the first numbers: the character of 1, and how many follow it.
_RUNS = {
    "decimalEnclosedCircle": ("①", 20),
    "decimalEnclosedCircleChinese": ("①", 20),
    "decimalEnclosedParen": ("⑴", 20),
    "decimalEnclosedFullstop": ("⒈", 20),
    "ideographEnclosedCircle": ("㊀", 10),
}
_CYCLES = {
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}
_COUNTED = {
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
    "taiwaneseCountingThousand", "koreanCounting",
}  # fmt: skip


def numeral(count: int, form: str) -> str:
    """`count` (from 0) in a form of ST_NumberFormat; forms that are not known give digits."""
    if form in _RUNS and 0 < count <= _RUNS[form][1]:
        return chr(ord(_RUNS[form][0]) + count - 1)
    if form in _CYCLES and 0 < count <= len(_CYCLES[form]):
        return _CYCLES[form][count - 1]
    if form in _COUNTED:
        return chinese(count)
    match form:
        case "none" | "bullet":
            return ""
        case "chineseLegalSimplified" | "ideographLegalTraditional":
            return chinese(count).translate(_FORMAL)
        case "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital":
            return "".join(_DIGITS[int(digit)] for digit in str(count))
        case "decimalZero":
            return f"{count:02}"
        case "decimalFullWidth" | "decimalFullWidth2":
            return "".join(chr(ord("０") + int(digit)) for digit in str(count))
        case "upperRoman" | "lowerRoman":
            return _roman(count) if form == "upperRoman" else _roman(count).lower()
        case "upperLetter" | "lowerLetter":
            return _letter(count) if form == "upperLetter" else _letter(count).lower()
    return str(count)


def chinese(count: int) -> str:
    """A number below ten thousand as it is counted: 十一, 二十, 一百零一; above it, digits."""
    if count >= 10_000:
        return str(count)
    if count < 10:
        return "零" if count == 0 else _DIGITS[count]
    if count < 20:
        return "十" + ("" if count == 10 else _DIGITS[count - 10])
    unit, sign = next((u, s) for u, s in ((1000, "千"), (100, "百"), (10, "十")) if count >= u)
    head, rest = divmod(count, unit)
    if not rest:
        return _DIGITS[head] + sign
    gap = "零" if rest * 10 < unit else ""
    teens = "一" if 10 <= rest < 20 else ""
    return f"{_DIGITS[head]}{sign}{gap}{teens}{chinese(rest)}"


def _roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        text += sign * times
    return text


def _letter(count: int) -> str:
    """A to Z, then AA to ZZ, as Word goes on."""
    return chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""
