"""Server: sends the pages of a site to a browser on this machine."""

from __future__ import annotations

import ipaddress
import sys
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from threading import BoundedSemaphore
from typing import cast
from urllib.parse import parse_qsl, unquote, urlsplit

import typer

from .site import Page, Site, disposition

_AT_ONCE = 4
"""Pages made at one time: each opens the graph's database."""

_HEADERS = {
    # The pages carry a policy of their own; only this cannot be said in a page.
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class Server(ThreadingTCPServer):
    """Listens for requests to a site."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False  # a browser keeps its connections open

    def __init__(self, site: Site, host: str, port: int) -> None:
        self.site = site
        self.host = host
        self.making = BoundedSemaphore(_AT_ONCE)
        super().__init__((host, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell what went wrong, but not that a browser has left."""
        error = sys.exception()
        if not isinstance(error, ConnectionError):
            typer.echo(f"error: {type(error).__name__}: {error}", err=True)

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{self.host}:{self.server_address[1]}/"

    def is_own_name(self, header: str) -> bool:
        """Whether a request names this server by number, or by a name that it knows to be its own.

        A page elsewhere can have a name of its own lead to this machine, and then read what is
        sent to that name; numbers and localhost cannot be made to lead elsewhere.
        """
        name = urlsplit(f"//{header}").hostname or ""
        if name in {"localhost", self.host.lower()}:
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True


class _Handler(BaseHTTPRequestHandler):
    server_version = "tiaokuai"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Send a page."""
        self._send(self._page())

    do_HEAD = do_GET

    def _refuse(self) -> None:
        self._send(_plain("this server only gives pages to read", 405))

    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = _refuse

    def _page(self) -> Page:
        server = cast(Server, self.server)
        try:
            own = server.is_own_name(self.headers.get("Host", ""))
            asked = urlsplit(self.path)
            values = {name: value.strip() for name, value in parse_qsl(asked.query)}
        except ValueError:
            return _plain("not understood", 400)
        if not own:
            return _plain("this server is not called so", 421)
        try:
            with server.making:
                given = {name: value for name, value in values.items() if value}
                return server.site.page(unquote(asked.path), given)
        except Exception as error:  # a defect ends this page, not the server
            typer.echo(f"error: {self.path}: {type(error).__name__}: {error}", err=True)
            return _plain("this page failed; the terminal tells why", 500)

    def _send(self, page: Page) -> None:
        self.send_response(page.status)
        self.send_header("Content-Type", page.media)
        self.send_header("Content-Length", str(len(page.body)))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        if page.name:
            self.send_header("Content-Disposition", disposition(page.name))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page.body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: what is asked is the business of whoever asks."""


def _plain(text: str, status: int) -> Page:
    return Page(f"{text}\n".encode(), "text/plain; charset=utf-8", status)
