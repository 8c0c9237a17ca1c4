"""Seeds: the sound files that mutants are made from."""

import zipfile
from io import BytesIO
from typing import NamedTuple

from samples import fitting, render, truth


class Seed(NamedTuple):
    """A sound file: its name (document and layout) and its bytes."""

    name: str
    data: bytes


def seeds() -> list[Seed]:
    """The sample documents in every layout they fit, a web archive and an archive of three."""
    found = [Seed(f"{d.id}.{layout}", render(d, layout)) for d in truth() for layout in fitting(d)]
    pages = [seed for seed in found if seed.name.endswith(".html")]
    found += [Seed(f"{name}.mht", _web_archive(data)) for name, data in pages[:3]]
    return [*found, Seed("three.zip", _archive([found[0]])), Seed("page.zip", _archive(pages[:1]))]


def _web_archive(page: bytes) -> bytes:
    head = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return head + page + b"\r\n--b--\r\n"


def _archive(members: list[Seed]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(f"文件/{name}", data)
    return out.getvalue()
