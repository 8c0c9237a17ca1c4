"""Members: changes inside a zip, which is packed again so that they are read."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

from lxml import etree

from .bytewise import damage
from .tree import change_tree

Files = dict[str, bytes]
_XML = (".xml", ".rels")


def change_members(draw: Random, data: bytes) -> bytes:
    """An archive with a member changed, lost, renamed, doubled or put in another's place."""
    files = _unpacked(data)
    if not files:
        return damage(draw, data)
    name = draw.choice(_weighted(files))
    changes: list[Callable[[Random, Files, str], None]] = [_lose, _rename, _swap, _damage]
    if name.endswith(_XML):
        changes += [_change_xml] * 12
    draw.choice(changes)(draw, files, name)
    return _packed(files)


def _unpacked(data: bytes) -> Files:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
    except Exception:  # a damaged zip has many ways to fail, and all are fine here
        return {}


def _packed(files: Files) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def _weighted(files: Files) -> list[str]:
    """The names, those that hold the document more often."""
    main = ("document.xml", "content.xml", "sheet1.xml", "sharedStrings.xml", "numbering.xml")
    return [name for name in files for _ in range(10 if name.endswith(main) else 1)]


def _lose(_: Random, files: Files, name: str) -> None:
    del files[name]


def _rename(draw: Random, files: Files, name: str) -> None:
    new = draw.choice(
        (f"../{name}", f"/{name}", name.upper(), name[:-1], f"{name}/x", "word", "政")
    )
    files[new] = files.pop(name)


def _swap(draw: Random, files: Files, name: str) -> None:
    other = draw.choice(list(files))
    files[name], files[other] = files[other], files[name]


def _damage(draw: Random, files: Files, name: str) -> None:
    files[name] = damage(draw, files[name])


def _change_xml(draw: Random, files: Files, name: str) -> None:
    try:
        root = etree.fromstring(files[name], etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        _damage(draw, files, name)
        return
    change_tree(draw, root)
    files[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
