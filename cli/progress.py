"""Progress: a bar for people who wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiaokuai.graph import Progress


@contextmanager
def shown_progress() -> Iterator["Progress | None"]:
    """A bar on stderr where that is a terminal; nothing where it is not."""
    import sys

    if not sys.stderr.isatty():
        yield None
        return
    from rich import progress as bars
    from rich.console import Console
    from rich.table import Column

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TimeElapsedColumn(),
        bars.TextColumn("{task.fields[at]}", markup=False, table_column=Column(no_wrap=True)),
    )
    console = Console(stderr=True)
    # Refreshed by hand: a thread of its own would keep the build from forking its readers.
    with bars.Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        steps: dict[str, bars.TaskID] = {}

        def show(step: str, done: int, total: int, at: str = "") -> None:
            if step not in steps:
                steps[step] = bar.add_task(step, total=total, at="")
            bar.update(steps[step], completed=done, at=at, refresh=True)

        yield show
