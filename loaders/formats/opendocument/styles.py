"""Styles: what an OpenDocument file's styles say of headings, lists, pages and hidden text."""

from collections.abc import Iterator

from lxml import etree

from .names import get, q


class Styles:
    """The styles of a file; those of the content part go before those of the styles part."""

    def __init__(self, *parts: etree._Element | None) -> None:
        self._styles: dict[tuple[str | None, str | None], etree._Element] = {}
        self._lists: dict[str | None, etree._Element] = {}
        self.outline: etree._Element | None = None
        for part in parts:
            if part is None:
                continue
            for style in part.iter(q("style:style")):
                key = (get(style, "style:family"), get(style, "style:name"))
                self._styles.setdefault(key, style)
            for style in part.iter(q("text:list-style")):
                self._lists.setdefault(get(style, "style:name"), style)
            if self.outline is None:
                self.outline = next(part.iter(q("text:outline-style")), None)

    def is_hidden(self, element: etree._Element) -> bool:
        """Whether a span's or paragraph's style hides its text."""
        family = "text" if element.tag == q("text:span") else "paragraph"
        for style in self._chain(family, get(element, "text:style-name")):
            display = get(style.find(q("style:text-properties")), "text:display")
            if display:
                return display == "none"
        return False

    def is_hidden_sheet(self, table: etree._Element) -> bool:
        """Whether a sheet is not shown."""
        properties = self._properties("table", get(table, "table:style-name"))
        return any(get(one, "table:display") == "false" for one in properties)

    def begins_page(self, element: etree._Element) -> bool:
        """Whether a paragraph or table is told to begin a new page."""
        family = "table" if element.tag == q("table:table") else "paragraph"
        name = get(element, f"{'table' if family == 'table' else 'text'}:style-name")
        own = self._styles.get((family, name))
        return bool(get(own, "style:master-page-name")) or any(
            get(one, "fo:break-before") == "page" for one in self._properties(family, name)
        )

    def list_style(self, name: str | None) -> etree._Element | None:
        """The list style of that name."""
        return self._lists.get(name)

    def list_of(self, paragraph: etree._Element) -> str | None:
        """The name of the list style of a paragraph's style; empty: it is told to have none."""
        chain = self._chain("paragraph", get(paragraph, "text:style-name"))
        names = (get(style, "style:list-style-name") for style in chain)
        return next((name for name in names if name is not None), None)

    def _properties(self, family: str, name: str | None) -> Iterator[etree._Element]:
        for style in self._chain(family, name):
            found = style.find(q(f"style:{family}-properties"))
            if found is not None:
                yield found

    def _chain(self, family: str, name: str | None) -> list[etree._Element]:
        """The style and its parents, nearest first."""
        chain: list[etree._Element] = []
        while (style := self._styles.get((family, name))) is not None and style not in chain:
            chain.append(style)
            name = get(style, "style:parent-style-name")
        return chain
