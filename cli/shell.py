"""tiaokuai shell: a prompt for questions to a graph."""

from typing import TYPE_CHECKING

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened

if TYPE_CHECKING:
    from tiaokuai.graph import Store


@app.command()
def shell(graph: AnyGraphOption = str(DEFAULT)) -> None:
    """Ask a graph one question after the other: Cypher, or :query and a question's name.

    Only queries that read are let through. Cypher ends with “;” or an empty line; Tab completes
    kinds, relations, properties and questions; Ctrl-R searches what was asked before; :help
    tells the rest, Ctrl-D leaves.
    """
    from .prompt import Prompt

    store: Store = opened(graph).store()
    try:
        Prompt(store).run()
    finally:
        store.close()
