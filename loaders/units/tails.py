"""Shared heads and tails, given back to each name (甲区、乙新区管委会; 市教育局、住建局)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from .collective import below, determiner, is_collective, is_group
from .lexicon import lexicon
from .name import head, is_bare, is_stem, is_territory, looks_like_unit
from .split import Name
from .words import alternatives, words

_LEVELS = re.compile("(?:[省市县区镇乡州旗]|街道)(?:（[^）]*）)?([级两二三四].*)")
_LEVEL = re.compile("[省市县区镇乡州旗村]|街道|自治区")
_ORGAN = re.compile("(.+?)(?:党工委|党委|工委|委)")
_GOVERNMENTS = ("人民政府", "政府", "管委会", "管理委员会", "办事处")
_JOINING = ("、", "", "和", "/", "／")


def give_back(names: Sequence[Name]) -> list[Name]:
    """The names with what they share with their neighbours."""
    return _heads(_tails(list(names)))


def _tails(names: list[Name]) -> list[Name]:
    for index in range(len(names) - 2, -1, -1):
        name = names[index]
        for after in islice(names, index + 1, None):
            if after.separator not in (*_JOINING, "等"):
                break
            if (start := _tail(name.text, after.text)) is not None:
                tail = after.text[start:]
                given = after.passage[len(after.passage) - len(tail) :]
                names[index] = replace(name, text=name.text + tail, passage=name.passage + given)
                break
            if not is_territory(after.text):
                break
    return names


@cache
def _tail(text: str, after: str) -> int | None:
    """Where in `after` the tail begins that `text` lacks; None where it lacks none."""
    if _LEVEL.fullmatch(text) and (match := _LEVELS.fullmatch(after)):
        return match.start(1)
    if not (is_territory(text) or _LEVEL.fullmatch(text)) or looks_like_unit(text):
        return _function_tail(text, after)
    for entry in words("unit_suffixes")["tails"]:
        place = f"(?:{entry['places']})(?:（[^）]*）)?"
        found = re.search(f"{place}({alternatives(entry['tails'])}(?:办公室)?)$", after)
        if found and re.search(f"{place}$", text):
            return found.start(1)
    return None


def _function_tail(text: str, after: str) -> int | None:
    """教育 of 市教育、财政局: the stem of a known body without its ending."""
    stem = text if is_stem(text) else text[len(head(text)) :]
    if looks_like_unit(text) or len(stem) < 2 or not is_stem(stem):
        return None
    tail = next((end for end in ("局", "部门") if after.endswith(end)), None)
    return len(after) - len(tail) if tail and looks_like_unit(after) else None


def _heads(names: list[Name]) -> list[Name]:
    done: list[Name] = []
    for name in names:
        giver = done[-1] if done and name.separator in (*_JOINING, "，") else None
        shared = _head(giver.text, name.text, name.separator) if giver else ""
        if giver and shared:
            text = shared + name.text
            name = replace(name, text=text, passage=giver.passage[: len(shared)] + name.passage)
        done.append(name)
    return done


def _is_zone(text: str) -> bool:
    """高新区管委会, 市经开区: a place has one of each, so that 各 is not said of it."""
    names = (name for kind in words("unit_suffixes")["park_kinds"] for name in kind["short"])
    return bool(re.match(f"(?:{_LEVEL.pattern})?{alternatives(names)}", text))


@cache
def _head(giver: str, text: str, separator: str) -> str:
    """What `giver` has at its start that `text` lacks; "" where it lacks nothing."""
    if is_collective(text):
        return ""
    if determined := determiner(giver):
        own = separator == "，" or below(giver[len(determined) :], text)
        return determined if is_group(text) and not own and not _is_zone(text) else ""
    if (organ := _ORGAN.fullmatch(giver)) and text in _GOVERNMENTS:
        return organ[1]
    if is_collective(giver) or is_bare(text) or text not in lexicon():
        return ""
    body = lexicon()[text][0]
    first = head(giver)
    if (
        not first
        or body.kind in ("enterprise", "government")
        or not (body.headed or body.kind == "party_organ")
        or (first == "国家" and text[-1] in "部厅")
    ):
        return ""
    if not (looks_like_unit(giver) and re.search("[省市县区旗州盟镇乡]$|国家$", first)):
        return ""
    if body.kind == "party_organ" and giver[len(first) :].startswith("委"):
        return first if text.startswith("委") else f"{first}委"
    return first
