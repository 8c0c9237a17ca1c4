"""DivTables: tables that pages make of other elements, by their roles or how they are shown."""

import re

from lxml import etree

_ROLES = {
    "table": "table", "grid": "table", "treegrid": "table", "row": "tr", "cell": "td",
    "gridcell": "td", "columnheader": "th", "rowheader": "th",
}  # fmt: skip
_SHOWN = {"table": "table", "table-row": "tr", "table-cell": "td"}
_DISPLAY = re.compile(r"(?<![\w-])display\s*:\s*(table(?:-row|-cell)?)(?![\w-])", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{1,5000})\}")
_CLASS = re.compile(r"(?:^|[\s>])[a-z]*\.([\w-]+)$", re.IGNORECASE)
_MADE_OF = {"div", "span", "ul", "li", "dl", "dt", "dd", "section", "p"}
_LONGEST = 200_000
_TAGS = {"table", "tr", "td", "th"}


def as_tables(root: etree._Element) -> None:
    """Make tables, rows and cells of the elements that are shown as such.

    A table is one only with rows in it, and these with cells: pages also use the way of showing
    them for other ends.
    """
    by_class = _by_class(root)
    kinds = {one: kind for one in root.iter(*_MADE_OF) if (kind := _kind(one, by_class))}
    for table in [one for one, kind in kinds.items() if kind == "table"]:
        rows = [one for one in table.iter(*_MADE_OF) if kinds.get(one) == "tr"]
        made = [one for row in rows for one in row if kinds.get(one) in {"td", "th"}]
        if len(rows) > 1 and len(made) > len(rows) and not any(table.iter(*_TAGS)):
            for one in (table, *rows, *made):
                _become(one, kinds[one])


def _kind(element: etree._Element, by_class: dict[str, str]) -> str | None:
    """What a browser shows it as: the tag of a table, row or cell; None for none of these."""
    if role := _ROLES.get(element.get("role", "").strip().lower()):
        return role
    if own := _DISPLAY.search(element.get("style", "")):
        return _SHOWN[own[1].lower()]
    names = element.get("class", "").split()
    return next((by_class[name] for name in names if name in by_class), None)


def _by_class(root: etree._Element) -> dict[str, str]:
    """The classes that the page's own styles show as tables, rows and cells."""
    found: dict[str, str] = {}
    for style in root.iter("style"):
        for names, rules in _RULE.findall((style.text or "")[:_LONGEST]):
            if shown := _DISPLAY.search(rules):
                for name in names.split(","):
                    if match := _CLASS.search(name.strip()):
                        found[match[1]] = _SHOWN[shown[1].lower()]
    return found


def _become(element: etree._Element, tag: str) -> None:
    element.tag = tag
    for attribute, spans in (("aria-colspan", "colspan"), ("aria-rowspan", "rowspan")):
        if value := element.get(attribute):
            element.set(spans, value)
