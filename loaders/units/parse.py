"""Parse: a printed name as jurisdiction and body (区教体局 → 博山区's 教体局)."""

import re
from dataclasses import dataclass, replace

from .ladder import Ladder, plain_word
from .lexicon import lexicon, templates
from .name import is_territory, without_note
from .seat import NATION, Seat, is_park, league, state, strip_organ

_WORD = re.compile("自治[区州县旗]|街道|[省市县区州盟旗镇乡]")
_BRANCH = re.compile("(.+(?:局|中心))(.+?)(分局|分中心|管理部)")
_OWN_BRANCH = re.compile("(.{2,6})分局")
_ABOVE = re.compile(r"国家税务总局(?=.+税务局)|(?<=国网).{2,6}?电力公司(?=.+供电公司)")
"""What a vertical organ's own name puts before it."""
_GOVERNMENT = re.compile("(?:委、?[省市县区州旗盟])?(?:人民)?政府")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a name says: whose unit (None: nobody's known), its body's name, its branch's place.

    `headed`: the name itself says whose it is. `word`: the head of a unit whose seat is unknown.
    """

    seat: Seat | None
    body: str
    headed: bool
    branch: str | None = None
    works_in: str | None = None
    word: str = ""


def parse(name: str, ladder: Ladder) -> Parsed:
    """The parts of a normalised name of one unit."""
    text = _ABOVE.sub("", strip_organ(name))
    if without_note(text) in lexicon() or _known_after_head(without_note(text)):
        text = without_note(text)
    text = league(text) or text
    parsed = _headed(text, ladder)
    if parsed.body.startswith("级"):
        parsed = replace(parsed, body=parsed.body[1:])
    return _branch(_without_government(parsed), ladder)


def _without_government(parsed: Parsed) -> Parsed:
    """市政府国资委 and 市委市政府信访局 are the department that they name last."""
    match = _GOVERNMENT.match(parsed.body)
    rest = parsed.body[match.end() :] if match else ""
    if parsed.body in lexicon() or not any(b.kind == "department" for b in lexicon().get(rest, ())):
        return parsed
    return replace(parsed, body=rest)


def _known_after_head(text: str) -> bool:
    return any(text[cut:] in lexicon() for cut in range(1, len(text) - 1))


def _headed(text: str, ladder: Ladder) -> Parsed:
    if text in lexicon() and not _is_level_word(text):
        return _headless(text, ladder)
    if parsed := _inside(text, ladder):
        return parsed
    if found := state(text):
        return Parsed(*found, True)
    seat, rest = ladder.find(text)
    if seat:
        return _placed(seat, rest)
    if (word := _WORD.match(text)) and len(text) > len(word[0]):
        return _worded(plain_word(word[0]), text[len(word[0]) :], ladder)
    short = ladder.short_start(text)
    if short and (is_park(text) or short[1] in lexicon() or _OWN_BRANCH.fullmatch(short[1])):
        return Parsed(*short, True)
    if (child := ladder.child(text)) and (not child[1] or _body(child[1])):
        return _placed(*child)
    return _headless(text, ladder)


def _worded(word: str, rest: str, ladder: Ladder) -> Parsed:
    """市…, 区…: the unit of a jurisdiction by its kind; a 区 that is not here stays unknown."""
    if seat := ladder.worded(word):
        return Parsed(seat, rest, True)
    return Parsed(ladder.own and replace(ladder.own, word=word, level=None), rest, True, word=word)


def _inside(text: str, ladder: Ladder) -> Parsed | None:
    """国网济宁供电公司: the place stands inside the name."""
    for pattern, form in templates():
        match = pattern.fullmatch(text)
        if match is None:
            continue
        seat, rest = ladder.find(match[1])
        if rest:
            seat, rest = ladder.short_start(match[1]) or (None, match[1])
        if seat and not rest:
            return Parsed(seat, form, True)
    return None


def _is_level_word(text: str) -> bool:
    """市场监管局 is no 市's unit; 省法院 is a 省's."""
    return bool(_WORD.match(text)) and text[1:] in lexicon()


def _headless(text: str, ladder: Ladder) -> Parsed:
    body = lexicon().get(text, (None,))[0]
    if body and text.endswith("部") and body.kind == "department":
        return Parsed(NATION, text, True)
    if body and text.endswith("厅") and body.kind == "department" and ladder.province:
        return Parsed(ladder.province, text, False)
    return Parsed(ladder.own, text, False)


def _placed(seat: Seat, rest: str) -> Parsed:
    """A place alone means its government; 济宁市市教育局 repeats the head."""
    if not rest:
        return Parsed(seat, "办事处" if seat.word == "街道" else "政府", True)
    if (
        seat.word
        and rest.startswith(seat.word)
        and rest[len(seat.word) :] in lexicon()
        and rest not in lexicon()
    ):
        rest = rest[len(seat.word) :]
    return Parsed(seat, rest, True)


def _body(text: str) -> bool:
    return text in lexicon() or text.removeprefix("委") in lexicon()


def _branch(parsed: Parsed, ladder: Ladder) -> Parsed:
    """A department's branch for another place, and the branch of the department above here."""
    if parsed.body in lexicon():
        return parsed
    if (match := _BRANCH.fullmatch(parsed.body)) and match[1] in lexicon():
        return _branch_of(parsed.seat, match[1], match[2], match[3], ladder, parsed.word)
    match = _OWN_BRANCH.fullmatch(parsed.body)
    own = parsed.seat or ladder.own
    if (
        match
        and own
        and own.word in "区县市旗"
        and own.level != "city"
        and f"{match[1]}局" in lexicon()
    ):
        above = ladder.above(own) or own
        return Parsed(above, f"{match[1]}局", True, branch=own.short + "分局", works_in=own.name)
    return parsed


def _branch_of(
    seat: Seat | None, body: str, place: str, end: str, ladder: Ladder, word: str
) -> Parsed:
    found = next((s for s in ladder.seats if place in (s.short, s.short + s.word)), None)
    if found is None and not is_park(place):
        found = ladder.find(place)[0]
    if found is None and seat and (short := ladder.short_start(place)) and not short[1]:
        found = short[0] if short[0].name.startswith(seat.name) else None
    if found is None and is_territory(place) and seat and not is_park(place):
        found = Seat(seat.name + place, place[-1], place[:-1] if len(place) > 2 else place)
    short_name = found.short if found else place
    return Parsed(seat, body, True, short_name + end, found.name if found else None, word)
