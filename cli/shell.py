"""tiaokuai shell: a prompt for questions to a graph."""

from contextlib import closing

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .memory import DEFAULT_MEMORY, MemoryOption


@app.command()
def shell(graph: AnyGraphOption = str(DEFAULT), memory: MemoryOption = DEFAULT_MEMORY) -> None:
    """Ask a graph one question after the other: Cypher, or :query and a question's name.

    Only queries that read are let through. Cypher ends with “;” or an empty line; Tab completes
    kinds, relations, properties and questions; Ctrl-R searches what was asked before; Ctrl-C
    stops a query; :help tells the rest, Ctrl-D leaves.
    """
    from .prompt import Prompt

    with closing(opened(graph).guarded_store(memory)) as store:
        Prompt(store).run()
