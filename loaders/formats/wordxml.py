"""Word XML: Word documents in one XML file, as templates of office systems write them.

Two kinds: the parts of a docx in one file (flat OPC), and Word 2003's own, in which names differ.
Both are put together as the docx that Word would save.
"""

import zipfile
from io import BytesIO

from lxml import etree

from ..source import Source
from .docx import read_docx
from .docx.names import W, local
from .package import parsed

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_W2003 = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_RENAMED = {
    "vmerge": "vMerge", "hmerge": "hMerge", "listPr": "numPr", "ilfo": "numId", "nfc": "numFmt",
    "listDef": "abstractNum", "list": "num", "ilst": "abstractNumId", "listDefId": "abstractNumId",
    "lists": "numbering", "styleLink": "numStyleLink", "on": "1",
}  # fmt: skip

# [MS-DOC] MSONFC: the forms of numbers by the codes that Word 2003 gives them.
_FORMS = {
    "0": "decimal", "1": "upperRoman", "2": "lowerRoman", "3": "upperLetter", "4": "lowerLetter",
    "10": "ideographDigital", "11": "japaneseCounting", "14": "decimalFullWidth",
    "18": "decimalEnclosedCircle", "22": "decimalZero", "23": "bullet",
    "28": "decimalEnclosedCircle", "30": "ideographTraditional", "37": "chineseCounting",
    "38": "chineseLegalSimplified", "39": "chineseCountingThousand", "255": "none",
}  # fmt: skip


def read_word_xml(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """The document as `read_docx` gives it. Raises TiaokuaiError for damaged XML."""
    root = parsed(data, "it")
    parts = _flat(root) if root.tag == f"{_PKG}package" else _of_2003(root)
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return read_docx(out.getvalue(), name, media_type, sha256)


def _flat(root: etree._Element) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    for part in root.iterfind(f"{_PKG}part"):
        content = part.find(f"{_PKG}xmlData")
        if content is not None and len(content):
            parts[part.get(f"{_PKG}name", "").lstrip("/")] = etree.tostring(content[0])
    return parts


def _of_2003(root: etree._Element) -> dict[str, bytes]:
    for element in root.iter(etree.Element):
        if element.tag.startswith(_W2003):
            element.tag = W + _RENAMED.get(local(element), local(element))
            _attributes(element)
    relations = ""
    parts: dict[str, bytes] = {}
    for kind in ("styles", "numbering"):
        if (part := root.find(f"{W}{kind}")) is not None:
            parts[f"word/{kind}.xml"] = etree.tostring(part)
            relations += f'<Relationship Type="/{kind}" Target="{kind}.xml"/>'
    links = f"<Relationships>{relations}</Relationships>".encode()
    return parts | {
        "word/document.xml": etree.tostring(root),
        "word/_rels/document.xml.rels": links,
    }


def _attributes(element: etree._Element) -> None:
    for key, value in [(str(key), str(value)) for key, value in element.items()]:
        if key.startswith(_W2003):
            del element.attrib[key]
            short = key.removeprefix(_W2003)
            element.set(W + _RENAMED.get(short, short), _RENAMED.get(value, value))
    name, said = local(element), element.get(f"{W}val", "")
    if name == "numFmt":
        element.set(f"{W}val", _FORMS.get(said, "decimal"))
    elif name == "suff":
        element.set(f"{W}val", said.lower())
    elif name == "num":
        element.set(f"{W}numId", element.get(f"{W}numId", ""))
