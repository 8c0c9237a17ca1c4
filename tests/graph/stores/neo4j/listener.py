"""Listener: a server on a real socket that speaks as it is told."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator

Speak = Callable[[socket.socket], None]

_REQUEST = 20  # bytes of the first message of Bolt: a mark, and four versions to choose from


@contextlib.contextmanager
def listening(speak: Speak, encrypted: ssl.SSLContext | None = None) -> Iterator[str]:
    """Host and port of a server that lets `speak` talk on each connection, then closes it."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            while True:
                with contextlib.suppress(OSError):  # the other side has left
                    with contextlib.closing(server.accept()[0]) as client:
                        if encrypted:
                            with encrypted.wrap_socket(client, server_side=True) as inside:
                                speak(inside)
                        else:
                            speak(client)
                    continue
                if server.fileno() < 0:
                    return

        threading.Thread(target=answer, daemon=True).start()
        yield f"127.0.0.1:{server.getsockname()[1]}"


def saying(answer: bytes) -> Speak:
    """Answers the first message with these bytes."""

    def speak(client: socket.socket) -> None:
        client.recv(_REQUEST)
        client.sendall(answer)
        client.recv(1)

    return speak


def bolt(agent: str) -> Speak:
    """Speaks Bolt 4.4 as a server of this name and version, to whom any password is right."""

    def speak(client: socket.socket) -> None:
        client.recv(_REQUEST)
        client.sendall(b"\0\0\4\4")
        said = {"server": agent, "connection_id": "bolt-1"}
        while client.recv(9999):
            pairs = b"".join(_text(word) for pair in said.items() for word in pair)
            success = b"\xb1\x70" + bytes([0xA0 + len(said)]) + pairs
            client.sendall(len(success).to_bytes(2, "big") + success + b"\0\0")
            said = {}

    return speak


def _text(word: str) -> bytes:
    coded = word.encode()
    return bytes([0x80 + len(coded)]) + coded
