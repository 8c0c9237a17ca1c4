"""Jurisdictions: the places of a corpus and the larger places that they lie in."""

from collections.abc import Iterable

from tiaokuai.loaders import Extraction
from tiaokuai.ontology import Place, codes, places

from .draft import Draft


def add_jurisdictions(draft: Draft, extractions: Iterable[Extraction]) -> None:
    """Add each document's jurisdiction and, from the 区划, everything above it."""
    for extraction in extractions:
        if place := extraction.document.jurisdiction:
            add_jurisdiction(draft, place.name, place.level)
    _join_provinces(draft)


def _join_provinces(draft: Draft) -> None:
    """Provinces lie in the country, where a document of the country is there."""
    levels = {name: row.get("level") for name, row in draft.nodes.get("Jurisdiction", {}).items()}
    for country in (name for name, level in levels.items() if level == "country"):
        for name in (name for name, level in levels.items() if level == "province"):
            draft.relate("PART_OF", name, country)


def add_jurisdiction(draft: Draft, name: str, level: str | None = None) -> None:
    """Add one jurisdiction; the 区划 know its level, code and superiors, where they know it."""
    chain = places().chain(name)
    place = chain[-1] if chain and places().full_name(chain[-1]) == name else None
    if place is None:
        # A township, or a place that the 区划 lack: it lies in what its name begins with.
        above = chain[-1] if chain else _of_zone(name)
        level = level or _level_of(name, above is not None)
        draft.node("Jurisdiction", name, name=name, level=level)
        if above:
            _join(draft, name, places().full_name(above))
        return
    draft.node("Jurisdiction", name, name=name, level=place.level, adcode=place.adcode or None)
    for larger in places().above(place)[:1]:
        _join(draft, name, places().full_name(larger))


def _of_zone(name: str) -> Place | None:
    """The place whose short name begins a zone's: 济宁市 of 济宁高新区."""
    if not any(word in name for word in codes("unit_suffixes")["parks"]):
        return None
    return next(filter(None, (places().shortened(name[:length]) for length in (4, 3, 2))), None)


def _level_of(name: str, placed: bool) -> str | None:
    """The level of an unlisted place by the end of its name; a zone ranks with counties."""
    if name.endswith(("镇", "乡", "街道", "苏木")):
        return "township"
    zone = placed and any(word in name for word in codes("unit_suffixes")["parks"])
    return "county" if zone else None


def _join(draft: Draft, name: str, above: str) -> None:
    if name != above:
        add_jurisdiction(draft, above)
        draft.relate("PART_OF", name, above)


def join_unknown_places(draft: Draft, cites: Iterable[tuple[str, str]]) -> None:
    """Give a superior to the jurisdictions that the 区划 do not know.

    It is the longest name in the graph that begins theirs; else the one place that another
    document names before theirs; else the one place of the next higher level whose documents
    theirs cite. `cites`: (citing, cited) jurisdictions. A level that does not fit below that of
    the superior (a county-level city reads as a city) is set right.
    """
    nodes = draft.nodes.get("Jurisdiction", {})
    placed = {start for start, _ in draft.relations.get("PART_OF", {})}
    cited = sorted(set(cites))
    for name in sorted(nodes):
        if name in placed or nodes[name].get("adcode"):
            continue
        heads = [other for other in nodes if other != name and name.startswith(other)]
        longer = {other.removesuffix(name) for other in nodes if other.endswith(name)}
        named = {other for other in longer if other in nodes}
        above = {max(heads, key=len)} if heads else named or _nearest(draft, name, cited)
        if len(above) == 1:
            _put_below(draft, name, above.pop())


def _put_below(draft: Draft, name: str, above: str) -> None:
    draft.relate("PART_OF", name, above)
    levels = list(codes("levels"))
    fits = rank(draft, above) < rank(draft, name) < len(levels)
    if not fits and rank(draft, above) < len(levels) - 1:
        draft.nodes["Jurisdiction"][name]["level"] = levels[rank(draft, above) + 1]


def _nearest(draft: Draft, name: str, cited: list[tuple[str, str]]) -> set[str]:
    higher = {other for citing, other in cited if citing == name}
    ranks = {
        other: rank(draft, other) for other in higher if rank(draft, other) < rank(draft, name)
    }
    return {other for other in ranks if ranks[other] == max(ranks.values())}


def rank(draft: Draft, name: str) -> int:
    """The level of a jurisdiction as a number, 0 for the country; unknown ones come last."""
    levels = list(codes("levels"))
    level = draft.nodes["Jurisdiction"][name].get("level")
    return levels.index(level) if level in levels else len(levels)


def hierarchy(draft: Draft) -> dict[str, list[str]]:
    """For each jurisdiction those that it lies in, nearest first."""
    nodes = draft.nodes.get("Jurisdiction", {})
    parts = draft.relations.get("PART_OF", {})
    superior = {start: end for start, end in parts if start in nodes}
    found: dict[str, list[str]] = {}
    for name in nodes:
        above = found[name] = []
        while (name := superior.get(name, "")) and name not in above:
            above.append(name)
    return found
