"""Name: does this text read as the name of a unit?"""

import re
from functools import cache

from tiaokuai.ontology import places

from .collective import is_collective
from .lexicon import lexicon, templates
from .seat import league, strip_organ
from .words import alternatives, words

_LEVEL = re.compile(
    "(?:中共)?(?:[省县州盟旗镇乡团]|区(?![域块划间])|市(?!场|容|民(?:服务|热线|中心|卡)))(?=.)"
)
_STATE = re.compile("国家|国务院|中央|全国|中共|国网|中国|中华|共青团|民航|驻|解放军")
_PLACE = re.compile(
    "(?![局委办厅])[\u4e00-\u9fff]{1,8}?(?:自治[区州县旗]|[省市县区旗州盟镇乡]|街道)(?=.)"
)
_TERRITORY = re.compile("[\u4e00-\u9fff]{2,14}(?:[省市县区旗州盟镇乡园城]|街道|苏木|片区|街|景区)")
_ALLOWED = re.compile("[\u4e00-\u9fffA-Za-z0-9·“”（）《》\\-—+]+")
_COMMON_GROUP = re.compile("部门|单位|成员|政府|办事处|管委会|科室|[镇县区街乡市]|机构$")
_NOTE = re.compile("（[^（）]*）$")
_STOPS = re.compile("[的了并将使让被把其该此]|进一步|以及|关于|是否|通过|不得|应当")
_LONGEST = 40
_LONGEST_UNKNOWN = 14


@cache
def _ends(strength: str) -> re.Pattern[str]:
    return re.compile(f".*{alternatives(words('unit_suffixes')[strength])}")


@cache
def _common() -> re.Pattern[str]:
    return re.compile(f".*{alternatives(words('unit_suffixes')['not_units'])}")


@cache
def _verbs() -> re.Pattern[str]:
    verbs = words("unit_suffixes")["not_starts"]
    long, short = (alternatives(v for v in verbs if (len(v) > 1) is many) for many in (True, False))
    return re.compile(f"{long}|{short}(?=[省市区县各本])")


def without_note(text: str) -> str:
    """The name without a bracket at its end: 市应急局（市安委办） → 市应急局."""
    return _NOTE.sub("", text)


@cache
def is_bare(text: str) -> bool:
    """Whether it is only the end of a name: 办公室, 邹城市分局."""
    lists = words("unit_suffixes")
    if text in lists["bare"]:
        return True
    match = re.fullmatch(f"(.*?){alternatives(lists['of_place'])}", text)
    return match is not None and not is_listed(text) and _is_place(match[1])


@cache
def is_branch(parent: str, text: str) -> bool:
    """济宁供电公司 after 国网山东省电力公司: the text belongs to the name before it."""
    first = head(text)
    return bool(
        parent.endswith(("公司", "总局", "集团", "银行"))
        and first
        and places().shortened(first)
        and not places().named(first)
    )


def _is_place(text: str) -> bool:
    if (
        not text
        or places().shortened(text)
        or re.fullmatch("高新|经开|[^局委办厅]{1,10}[市县区旗]", text)
    ):
        return True
    return any(places().named(text + kind) for kind in "区市县旗")


@cache
def head(text: str) -> str:
    """What says whose unit it is: 市 of 市教育局, 曲阜市 of 曲阜市政府; "" where nothing does."""
    if match := _STATE.match(text) or _LEVEL.match(text):
        return match[0]
    if text in lexicon():
        return ""
    if chain := places().chain(text):
        return "".join(place.name for place in chain)
    if (match := _PLACE.match(text)) and (
        text[len(match[0]) :] in lexicon() or places().named(match[0])
    ):
        return match[0]
    for length in (4, 3, 2):
        if places().shortened(text[:length]) and len(text) > length:
            return text[:length]
    return match[0] if (match := _PLACE.match(text)) and _weak(text[len(match[0]) :]) else ""


@cache
def is_listed(text: str) -> bool:
    """Whether a code list knows it, with its place or without: 中国人民银行济宁市分行, 团市委."""
    bare = text.removeprefix("国家税务总局") if text.endswith("税务局") else text
    if league(bare):
        return True
    bare = strip_organ(bare)
    rest = bare[len(head(bare)) :]
    if bare in lexicon() or rest in lexicon() or rest.removeprefix("委") in lexicon():
        return True
    matches = (pattern.fullmatch(text) for pattern, _ in templates())
    return any(_is_known_place(match[1]) for match in matches if match)


def _is_known_place(text: str) -> bool:
    chain = places().chain(text)
    known = "".join(place.name for place in chain) == text or places().named(text)
    return bool(known or places().shortened(text.removesuffix("市")))


@cache
def is_territory(text: str) -> bool:
    """Whether it reads as a place or a park: 任城区, 太白湖新区, 新兖镇."""
    if is_collective(text) or _weak(text) or _common().fullmatch(text):
        return False
    return bool(places().named(text) or _TERRITORY.fullmatch(text))


@cache
def looks_like_unit(text: str) -> bool:
    """Whether the text reads as one unit's name, a collective's included, and nothing more.

    Precise rather than complete: an ending that many common words have (中心, 部) counts only
    after a head (市, 区委, a place) or in a name of the code lists.
    """
    if is_collective(text):
        return True
    base = without_note(text)
    if not 2 <= len(base) <= _LONGEST or not _ALLOWED.fullmatch(base) or is_bare(base):
        return False
    if base in lexicon() or is_line(base):
        return True
    if _STOPS.search(base) or _verbs().match(base):
        return False
    if is_listed(base):
        return True
    if _common().fullmatch(base):
        return False
    if first := head(base):
        rest = base[len(first) :]
        known = rest in lexicon()
        return (known or _weak(rest)) and not (
            rest[0] == "级" and not re.search("政府|办公室|部门", rest)
        )
    return bool(len(base) > 2 and _ends("strong").fullmatch(base))


@cache
def could_be_name(text: str) -> bool:
    """Whether an unknown text may be a name (社会力量), not a clause of a sentence."""
    plain = 2 <= len(text) <= _LONGEST_UNKNOWN and bool(_ALLOWED.fullmatch(text))
    return plain and not _STOPS.search(text) and not _verbs().match(text)


@cache
def ends_like_unit(text: str) -> bool:
    """Whether an unknown text ends as units do: 海关总署驻河西特派办."""
    return could_be_name(text) and _weak(text) and not _common().fullmatch(text)


@cache
def is_telling(text: str) -> bool:
    """Whether the name can only mean who answers: not 数据中心, 法院, 各类企业, 教育部门."""
    if is_collective(text):
        return bool(_COMMON_GROUP.search(text))
    named = bool(head(text)) or bool(re.search("[局厅委办]$", text) and len(text) > 2)
    return named and looks_like_unit(text) and not is_line(text)


@cache
def is_stem(text: str) -> bool:
    """Whether it is a body's name without its ending: 教育, 市场监管, 宣传."""
    return any(f"{text}{end}" in lexicon() for end in ("局", "部", "办"))


@cache
def is_line(text: str) -> bool:
    """Whether it means the departments of one function: 教育部门, 市公安部门."""
    if not text.endswith("部门"):
        return False
    stems = {text[:-2], re.sub("(?:行政|主管|监管)+$", "", text[:-2])}
    return any(is_stem(stem) or is_stem(stem[len(head(stem)) :]) for stem in stems)


def starts_name(text: str) -> bool:
    """Whether a new name begins here, so that a line break before it parts two names."""
    if is_bare(text) or not text:
        return False
    if re.match("各|有关|相关|其他|其它|所有", text) or looks_like_unit(text):
        return True
    if head(text):
        return True
    return any(text[:length] in lexicon() for length in range(3, min(len(text), 16)))


def _weak(text: str) -> bool:
    return bool(_ends("weak").fullmatch(text) or _ends("strong").fullmatch(text))
