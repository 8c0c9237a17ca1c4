"""tiaokuai lineage: where a task comes from and what came of it."""

from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tiaokuai.ontology import TiaokuaiError

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .output import OutputOption, clipped, emit

if TYPE_CHECKING:
    from tiaokuai.graph import Store
    from tiaokuai.queries import Tree

_LISTED = 12


class LineageFormat(StrEnum):
    """The shapes of a lineage."""

    tree = "tree"
    json = "json"
    md = "md"
    html = "html"


@app.command()
def lineage(
    task: Annotated[
        str, typer.Argument(help="A task's id, or words that it holds.", show_default=False)
    ],
    graph: AnyGraphOption = str(DEFAULT),
    format: Annotated[
        LineageFormat, typer.Option(help="html: with the shared words marked.")
    ] = LineageFormat.tree,
    output: OutputOption = None,
) -> None:
    """Print a task's lineage: up through levels and years to its sources, down to what it became.

    Each step with its score, what changed, and the clause that the two share.
    """
    from tiaokuai import viz
    from tiaokuai.queries import lineage_tree

    with closing(opened(graph).store()) as store:
        found = lineage_tree(store, _meant(store, task))
    match format:
        case LineageFormat.tree:
            from .treetext import tree_text

            emit(tree_text(found), output)
        case LineageFormat.json:
            emit(_json(found), output)
        case LineageFormat.md:
            emit(viz.lineage_markdown(found), output)
        case LineageFormat.html:
            emit(viz.lineage_page(found), output)


def _meant(store: "Store", name: str) -> str:
    """The one task that is meant; TiaokuaiError lists those that could be."""
    from tiaokuai.queries import look_up

    ids = look_up(store, "task", name).ids
    if len(ids) == 1:
        return ids[0]
    query = "MATCH (t:Task) WHERE t.id IN $ids RETURN t.id, t.text"
    texts = {str(id): str(text) for id, text in store.run(query, {"ids": ids}).rows}
    for id in ids[:_LISTED]:
        typer.echo(f"{id}  {clipped(texts[id])}", err=True)
    more = f", the first {_LISTED} above" if len(ids) > _LISTED else ", listed above"
    raise TiaokuaiError(
        f"{len(ids)} tasks hold {name}{more}", todo="name one by its id, or more of its words"
    )


def _json(found: "Tree") -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(found), indent=1).decode()
