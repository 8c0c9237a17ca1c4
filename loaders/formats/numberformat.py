"""NumberFormat: numbers and dates as a cell's number format prints them, where that is simple."""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from .numerals import chinese, numeral

# What Excel prints in Chinese for the formats that a file names by number alone.
_DAY, _MONTH_DAY, _MONTH = 'yyyy"年"m"月"d"日"', 'm"月"d"日"', 'yyyy"年"m"月"'
_HOUR, _SECOND = 'h"时"mm"分"', 'h"时"mm"分"ss"秒"'
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d",
    20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: _MONTH, 28: _MONTH_DAY, 29: _MONTH_DAY,
    31: _DAY, 32: _HOUR, 33: _SECOND, 36: _MONTH, 37: "#,##0;-#,##0", 38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 50: _MONTH, 51: _MONTH_DAY, 52: _MONTH,
    53: _MONTH_DAY, 54: _MONTH_DAY, 57: _MONTH, 58: _MONTH_DAY,
}  # fmt: skip

_LONGEST = 255
"""Code points of a format; Excel takes no longer ones."""

_TOO_LARGE = 10**15
"""Excel prints no more digits than are before this."""

_WEEKDAYS = "一二三四五六日"
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|[_*].'
    r"|(?P<half>AM/PM|A/P|上午/下午)|(?P<field>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|aaaa?)|(?P<digits>[#0?.,]*[#0?][#0?.,]*)|(?P<other>.)"
)
_SECTION = re.compile(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*);?')
_PLAIN = re.compile(r"(?P<whole>[#0?,]*[#0?]|)(?:\.(?P<part>[#0?]*))?")
_QUIET = re.compile(
    r"\$(?P<sign>[^-]*)(?:-[0-9A-Fa-f]+)?|DBNum1|Black|Blue|Red|Green|White|黑色|红色"
)


def printed(value: float | date | time, code: str) -> str | None:
    """The value as the format `code` prints it; None where that is not simple to say.

    Then the plain form of the value is the better one: so for names of months, years of two digits,
    fractions, exponents and conditions.
    """
    if len(code) > _LONGEST or value != value:
        return None
    sections = [match[1] for match in _SECTION.finditer(code)][:-1] or [code]
    if isinstance(value, date | time):
        return _moment(value, list(_TOKEN.finditer(sections[0])))
    if value < 0 and len(sections) > 1:
        return _number(-value, sections[1])
    if value == 0 and len(sections) > 2:
        return _number(value, sections[2])
    shown = _number(abs(value), sections[0])
    return f"-{shown}" if shown and value < 0 else shown


def _moment(value: date | time, tokens: list[re.Match[str]]) -> str | None:
    in_chinese = any(token["bracket"] == "DBNum1" for token in tokens)
    fields = [token["field"].lower() if token["field"] else "" for token in tokens]
    if not any(fields):
        return None
    parts: list[str] = []
    for at, token in enumerate(tokens):
        if fields[at]:
            shown = _field(value, fields[at], _is_minute(fields, at), in_chinese)
        else:
            shown = _literal(token)
        if shown is None:
            return None
        parts.append(shown)
    return "".join(parts).strip()


def _is_minute(fields: list[str], at: int) -> bool:
    """Whether an m is of minutes: it follows hours or goes before seconds."""
    before = next((one for one in reversed(fields[:at]) if one), "")
    after = next((one for one in fields[at + 1 :] if one), "")
    return before.startswith("h") or after.startswith("s")


def _field(value: date | time, field: str, is_minute: bool, in_chinese: bool) -> str | None:
    """One part of a date or time; None for a form that is not simple, or that it lacks."""
    day = value if isinstance(value, date) else None
    clock = value.time() if isinstance(value, datetime) else value
    number: int | None = None
    if field[0] == "a" and day:
        return ("星期" if len(field) == 4 else "") + _WEEKDAYS[day.weekday()]
    if field[0] == "y" and len(field) == 4 and day:
        return numeral(day.year, "ideographDigital") if in_chinese else str(day.year)
    if field[0] in "hs" or is_minute:
        if isinstance(clock, time):
            number = {"h": clock.hour, "s": clock.second}.get(field[0], clock.minute)
        elif day:
            number = 0
    elif field[0] in "md" and day:
        number = day.month if field[0] == "m" else day.day
    if number is None or len(field) > 2:
        return None
    return chinese(number) if in_chinese else f"{number:0{len(field)}}"


def _number(value: float, section: str) -> str | None:
    """A number of no sign; None where the section asks for more than digits and words."""
    tokens = list(_TOKEN.finditer(section))
    percent = sum(token["other"] == "%" for token in tokens)
    parts: list[str] = []
    runs = 0
    for token in tokens:
        shown: str | None
        if token["digits"]:
            runs += 1
            shown = _digits(Decimal(repr(value)) * 100**percent, token["digits"])
        elif token["field"] or token["other"] in {"@", "/", "E", "e", "G"}:
            shown = None
        else:
            shown = _literal(token)
        if shown is None:
            return None
        parts.append(shown)
    return "".join(parts).strip() or None if runs <= 1 else None


def _digits(value: Decimal, pattern: str) -> str | None:
    if not (form := _PLAIN.fullmatch(pattern)) or value >= _TOO_LARGE:
        return None
    whole, part = form["whole"], form["part"] or ""
    rounded = value.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP)
    shown = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    if not rounded and "0" not in pattern:
        return ""
    left, _, right = shown.partition(".")
    while right and len(right) > part.count("0") and right.endswith("0"):
        right = right[:-1]
    left = left.rjust(whole.count("0"), "0")
    return f"{left}.{right}" if right else left


def _literal(token: re.Match[str]) -> str | None:
    if token["half"]:
        return None
    if token["bracket"] is not None:
        quiet = _QUIET.fullmatch(token["bracket"])
        return (quiet["sign"] or "") if quiet else None
    return token["quoted"] or token["escaped"] or token["other"] or token["digits"] or ""


def plain(value: float) -> str:
    """A number without a format: 1.0 is 1, and what doubles add in the sixteenth digit is gone."""
    if value.is_integer():
        return str(int(value))
    short = f"{value:.15g}"
    return repr(value) if "e" in short else short
