"""XML that declares entities: nothing is expanded, nothing is fetched."""

import socket
from collections.abc import Callable

import pytest

from benchmarks.fuzz import Reader
from tiaokuai.loaders import read
from tiaokuai.ontology import TiaokuaiError

from ..formats.odf import SPACES
from ..formats.word import docx, p
from .parts import ENTITIES, row, sheet, web_archive, xlsx, zipped


def _docx(declared: str) -> bytes:
    return docx(p("任务&e;"), prolog=declared)


def _odt(declared: str) -> bytes:
    text = "<office:text><text:p>任务&e;</text:p></office:text>"
    body = f"<office:document-content {SPACES}><office:body>{text}</office:body>"
    content = f"{declared}{body}</office:document-content>"
    # In UTF-16 no search of the bytes finds the declaration.
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content.encode("utf-16")})


def _xlsx(declared: str) -> bytes:
    return xlsx(sheet(row("任务&e;", "单位")), prolog=declared)


def _html(declared: str) -> bytes:
    return f"{declared}<html><body><p>任务&e;</p></body></html>".encode()


def _mht(declared: str) -> bytes:
    return web_archive(_html(declared).decode())


def _wordml(declared: str) -> bytes:
    begin = '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    space = "http://schemas.microsoft.com/office/word/2003/wordml"
    text = "<w:body><w:p><w:r><w:t>任务&e;</w:t></w:r></w:p></w:body>"
    return f'{begin}{declared}<w:wordDocument xmlns:w="{space}">{text}</w:wordDocument>'.encode()


FORMATS: list[Callable[[str], bytes]] = [_docx, _odt, _xlsx, _html, _mht, _wordml]


@pytest.mark.parametrize("kind", ENTITIES)
@pytest.mark.parametrize("written", FORMATS)
def test_entities_are_neither_expanded_nor_fetched(
    written: Callable[[str], bytes], kind: str, reader: Reader
) -> None:
    data = written(ENTITIES[kind])
    assert reader.read(data).faults == []
    host = socket.gethostname()
    try:
        text = read(data, "a").text
    except TiaokuaiError as error:
        assert str(error).startswith("a: ")
    else:
        assert len(text) <= len(data)
        assert host not in text.replace(ENTITIES[kind], "")
