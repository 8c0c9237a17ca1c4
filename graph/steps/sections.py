"""Sections: the headings of a document as a tree, with the tasks below them."""

from tiaokuai.loaders import Extraction

from .draft import Draft


def add_sections(draft: Draft, extraction: Extraction) -> None:
    """Add the document's headings in reading order and say what contains each task.

    The document contains every task, its own section contains it too. A heading path that comes
    back after another one is the same section: tables repeat the group cell on each page.
    """
    document = extraction.document.id
    sections: dict[tuple[str, ...], str] = {(): document}
    contained: dict[str, int] = {}

    def contain(outer: str, inner: str) -> None:
        contained[outer] = contained.get(outer, 0) + 1
        draft.relate("CONTAINS", outer, inner, position=contained[outer])

    numbers: dict[str, int] = {}
    for task in extraction.tasks:
        for depth in range(1, len(task.headings) + 1):
            path = tuple(task.headings[:depth])
            if path in sections:
                continue
            outer = sections[path[:-1]]
            numbers[outer] = numbers.get(outer, 0) + 1
            mark = "§" if depth == 1 else "."
            id = sections[path] = f"{outer}{mark}{numbers[outer]}"
            draft.node("Section", id, title=path[-1], depth=depth, position=len(sections) - 1)
            contain(outer, id)
        id = f"{document}#{task.ordinal}"
        draft.relate("CONTAINS", document, id, position=task.ordinal)
        if task.headings:
            contain(sections[tuple(task.headings)], id)
