"""tiaokuai serve: a graph's pages for a browser on this machine."""

import sys
from typing import Annotated

import typer

from tiaokuai.ontology import TiaokuaiError

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened


@app.command()
def serve(
    graph: AnyGraphOption = str(DEFAULT),
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any that is free.")] = 8700,
    host: Annotated[
        str, typer.Option(help="The address to listen on; others than this machine can then read.")
    ] = "127.0.0.1",
) -> None:
    """Show the graph in a browser: explore, ask, follow lineage, read reports. Ctrl-C ends it.

    It only reads, asks nothing of a network, and answers this machine alone unless told
    otherwise with --host. Whoever can reach the address can read the graph.
    """
    from .server import Server
    from .site import Site

    site = Site(opened(graph))
    try:
        server = Server(site, host, port)
    except (OSError, OverflowError) as error:
        raise TiaokuaiError(
            f"cannot listen: {error}", where=f"{host}:{port}", todo="take another --port"
        ) from error
    with server:
        typer.echo(server.address)
        sys.stdout.flush()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            typer.echo("", err=True)  # the terminal has printed ^C
