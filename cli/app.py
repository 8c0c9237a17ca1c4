"""app: the command line as a whole; each command is a file beside this one."""

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from tiaokuai.ontology import TiaokuaiError, UsageError

from .limits import out_of_memory, within_limits

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: drawing boxes costs half of the start-up time
    help="条块: from a folder of Chinese policy documents to a graph of tasks, units and lineage.",
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(version("tiaokuai"))
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """条块: from a folder of Chinese policy documents to a graph of tasks, units and lineage."""


def main() -> None:
    """Run the command line; a failure is one line on stderr, and exit 1, or 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    sys.exit(within_limits(sys.argv[1:], _run))


def _run() -> int:
    """Run the command; its exit code, with all that it wrote handed on."""
    try:
        try:
            app()
        except SystemExit as end:  # typer's way to say that it is done
            return int(end.code or 0)
        finally:
            sys.stdout.flush()
    except MemoryError:
        return _failed(out_of_memory(sys.argv[1:]))
    except TiaokuaiError as error:
        return _failed(error)
    except BrokenPipeError:
        # The reader of our output (head, less) has left; that is no failure of ours.
        sys.stderr.close()
    return 0


def _failed(error: TiaokuaiError) -> int:
    typer.echo(f"error: {error}", err=True)
    return 2 if isinstance(error, UsageError) else 1
