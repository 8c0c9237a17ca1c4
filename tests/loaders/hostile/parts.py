"""Hostile files written by hand."""

import struct
import zipfile
from io import BytesIO

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
ENTITIES = {
    "laughs": f'<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">{LAUGHS}<!ENTITY e "&k;">]>',
    "blowup": f'<!DOCTYPE x [<!ENTITY e "{"长" * 100_000}">]>',
    "file": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
    "network": '<!DOCTYPE x [<!ENTITY e SYSTEM "http://localhost:9/e">]>',
    "outside": '<!DOCTYPE x SYSTEM "file:///etc/hostname">',
}
"""Declarations by kind; what they do is done by the entity e."""


def zipped(files: dict[str, bytes | str]) -> bytes:
    """A zip of these files, packed."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def lying(data: bytes, size: int) -> bytes:
    """The zip with another size for its first member."""
    changed = bytearray(data)
    for mark, at in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        struct.pack_into("<I", changed, data.index(mark) + at, size)
    return bytes(changed)


def xlsx(sheet: str, shared: str = "", prolog: str = "", counts: str = "") -> bytes:
    """A workbook of one sheet with this content."""
    ids = (
        [("officeDocument", "xl/workbook.xml")],
        [
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
        ],
    )
    top, inner = (
        f'<Relationships xmlns="{PACKAGE}">'
        + "".join(
            f'<Relationship Id="r{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
            for n, (kind, target) in enumerate(listed)
        )
        + "</Relationships>"
        for listed in ids
    )
    return zipped(
        {
            "_rels/.rels": top,
            "xl/_rels/workbook.xml.rels": inner,
            "xl/workbook.xml": f'{prolog}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="表" sheetId="1" r:id="r0"/></sheets></workbook>',
            "xl/worksheets/sheet1.xml": f'{prolog}<worksheet xmlns="{MAIN}">{sheet}</worksheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" {counts}>{shared}</sst>',
        }
    )


def cell(place: str, text: str) -> str:
    """A cell of a sheet; `place` as it is written, with its attribute's name."""
    return f'<c {place} t="inlineStr"><is><t>{text}</t></is></c>'


def row(*texts: str) -> str:
    """The first row of a sheet."""
    cells = (cell(f'r="{chr(ord("A") + n)}1"', text) for n, text in enumerate(texts))
    return f'<row r="1">{"".join(cells)}</row>'


def sheet(*rows: str, more: str = "") -> str:
    """The rows of a sheet."""
    return f"<sheetData>{''.join(rows)}</sheetData>{more}"


def web_archive(page: str) -> bytes:
    """A web archive of this page."""
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    return f"{head}Content-Type: text/html; charset=utf-8\n\n{page}\n--b--\n".encode()


def compound(streams: dict[str, bytes]) -> bytes:
    """An OLE file of at most three streams, each filled up to 4 096 bytes or more."""
    sector, end, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
    chains: list[int] = [0xFFFFFFFD, end]
    body, entries = b"", [_entry("Root Entry", 5, 1, end, 0)]
    for n, (name, content) in enumerate(streams.items(), 1):
        content = content.ljust(-(-max(len(content), 4096) // sector) * sector, b"\0")
        first, count = len(chains), len(content) // sector
        chains += [*range(first + 1, first + count), end]
        right = n + 1 if n < len(streams) else free
        entries.append(_entry(name, 2, free, first, len(content), right))
        body += content
    chains += [free] * (sector // 4 - len(chains))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack(
        "<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0
    )
    head += struct.pack("<108I", *[free] * 108)
    directory = b"".join(entries).ljust(sector, b"\0")
    return head + struct.pack(f"<{sector // 4}I", *chains) + directory + body


def _entry(
    name: str, kind: int, child: int, first: int, size: int, right: int = 0xFFFFFFFF
) -> bytes:
    raw = f"{name}\0".encode("utf-16-le")
    links = struct.pack("<III", 0xFFFFFFFF, right, child)
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw), kind, 1)
        + links
        + bytes(36)
        + (struct.pack("<IQ", first, size))
    )
