"""What a file is, by its bytes; and what is said of files that are not read."""

import zipfile
from io import BytesIO

import pytest

from tiaokuai.loaders import read
from tiaokuai.ontology import TiaokuaiError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def zipped(**parts: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "an empty file"),
        (b"\n \0\n", "an empty file"),
        (b"%PDF-1.7\n%\xe2\xe3", "a damaged PDF"),
        (OLE + "WordDocument".encode("utf-16-le"), "a damaged or cut office file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(50), "a picture"),
        (b"GIF89a" + bytes(50), "a picture"),
        (b"BM\x36\0\x0c\0\0\0\0\0\x36" + bytes(50), "a picture"),
        (b"II*\0" + bytes(50), "a picture"),
        (b"RIFF\x24\0\0\0WEBPVP8 " + bytes(50), "a picture"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; x", "a web archive without"),
        (zipped(a_txt="甲", b_txt="乙"), "an archive of 2 documents"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\00000" + bytes(300), "a damaged or cut tar"),
        (b"Rar!\x1a\x07\x01\0" + bytes(50), "an archive; unpack it"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(50), "an archive; unpack it"),
        (b"\x1f\x8b\x08\0" + bytes(50), "an archive; unpack it"),
        (zipped(content_xml="<x/>"), "an OpenDocument file without"),
        (zipped(word__document_xml="<x/>")[:60], "a damaged or cut zip"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named_in_one_line_that_says_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(TiaokuaiError) as error:
        read(data, "表.docx")
    line = str(error.value)
    # Where OCR is installed, pictures are opened, and these are found to be damaged.
    assert line.replace("a damaged picture", "a picture").startswith(f"表.docx: {said}")
    assert "; " in line
    assert "\n" not in line


@pytest.mark.parametrize("name", ["a.doc", "a.txt", "a.pdf", "a"])
def test_the_name_of_a_file_decides_nothing(name: str) -> None:
    page = "<table><tr><td>序号<td>任务</tr><tr><td>1<td>甲</tr></table>"
    assert read(page.encode(), name).media_type == "text/html"
    assert read("序号 任务\n".encode(), name).media_type == "text/plain"


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html>\n<p>任务",
        "\ufeff<?xml version='1.0' encoding='gbk'?>\n<html><p>任务</html>",
        "<!-- 保存 -->\n<div>任务</div>",
        "\n\n<p>任务</p>",
    ],
)
def test_pages_are_known_by_their_tags(page: str) -> None:
    source = read(page.encode(), "a")
    assert source.media_type == "text/html"
    assert "任务" in source.text


def test_a_text_that_mentions_tags_is_no_page() -> None:
    assert read("网页用 <table> 标签排版\n".encode(), "a").media_type == "text/plain"


def test_the_source_knows_its_file() -> None:
    source = read("任务\n".encode(), "a.txt")
    assert source.name == "a.txt"
    assert source.sha256 == "74216aaad2cb896c5022c40140986be0f110ec2178bac4fd8d255c4154df5707"
