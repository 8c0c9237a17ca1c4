"""Archives: what is in them is read where it stands, within limits."""

import gzip
import io
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from samples import truth
from tiaokuai.loaders import extract_file, left_over, members, read, read_file
from tiaokuai.ontology import TiaokuaiError

TEXT = "关于做好工作的通知\n".encode()


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w", **links: str) -> bytes:
    """A tar of these files, packed as `mode` says, and of these links."""
    out = BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]  # any mode
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, BytesIO(content))
        for name, target in links.items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return out.getvalue()


def named_in(encoding: str, name: str) -> bytes:
    """An archive of one file whose name stands in bytes of that encoding, unmarked."""
    raw = name.encode(encoding)
    data = zipped({"x" * len(raw): TEXT})
    return data.replace(b"x" * len(raw), raw)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    path = tmp_path / "papers.zip"
    inner = zipped({"深/a.txt": TEXT})
    path.write_bytes(zipped({"b.txt": TEXT, "2024/c.zip": inner, "empty/": b""}))
    return path


def test_members_are_named_by_paths_that_go_on_inside(papers: Path) -> None:
    names = [member.name for member in members(papers)]
    assert names == ["b.txt", "2024/c.zip/深/a.txt"]
    for name in names:
        source = read_file(papers / name)
        assert (source.name, source.media_type) == (str(papers / name), "text/plain")


def test_an_archive_of_one_document_is_read_as_that() -> None:
    document = truth()[0]
    data = zipped({"__MACOSX/._a": b"x", "a/b.doc": document.path.read_bytes()})
    source = read(data, "来文.zip")
    assert source.name == "来文.zip/a/b.doc"
    assert source.blocks == read(document.path.read_bytes(), "a").blocks


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_chinese_names_without_a_mark_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(named_in(encoding, "政务公开/責任分工㊣.txt"))
    assert [member.name for member in members(path)] == ["政务公开/責任分工㊣.txt"]
    assert read_file(path / "政务公开/責任分工㊣.txt").text


def test_names_lead_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    names = ("../../etc/a.txt", "/etc/a.txt", "..\\b.txt", "./c//d.txt", "b.txt")
    path.write_bytes(zipped(dict.fromkeys(names, TEXT)))
    assert [member.name for member in members(path)] == [
        "etc/a.txt",
        "etc/a.txt (2)",
        "b.txt",
        "c/d.txt",
        "b.txt (2)",
    ]


def test_office_files_are_no_archives(tmp_path: Path) -> None:
    for document in truth():
        assert members(document.path) == []
    odd = tmp_path / "a.docx"
    odd.write_bytes(zipped({"a.bin": b"x", "word/document.xml": b"<x/>"}))
    assert members(odd) == []


def test_archives_too_deep_are_refused() -> None:
    data = zipped({"a.txt": TEXT})
    for _ in range(5):
        data = zipped({"a.zip": data})
    with pytest.raises(TiaokuaiError, match=r"^a: archives in archives"):
        read(data, "a")


def test_bombs_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.txt": bytes(20 << 20), "b.txt": TEXT}, zipfile.ZIP_DEFLATED))
    assert len(members(path)) == 2
    with pytest.raises(TiaokuaiError, match=r"a.txt: unpacks to 20,971,520 bytes, too many"):
        read_file(path / "a.txt")
    assert read_file(path / "b.txt").text


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({f"{n}.txt": b"x" for n in range(10_001)}))
    with pytest.raises(TiaokuaiError, match="an archive of more than 10,000 files"):
        members(path)


def test_locked_and_damaged_members_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    data = bytearray(zipped({"a.txt": TEXT}))
    for mark, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + flags] |= 1
    path.write_bytes(data)
    with pytest.raises(TiaokuaiError, match="protected by a password"):
        read_file(path / "a.txt")
    path.write_bytes(zipped({"a.txt": TEXT}).replace(TEXT, bytes(len(TEXT))))
    with pytest.raises(TiaokuaiError, match="damaged in the archive"):
        read_file(path / "a.txt")


def test_what_is_not_there_is_told(papers: Path) -> None:
    with pytest.raises(TiaokuaiError, match=r"papers.zip/c.txt: no such file in the archive"):
        extract_file(papers / "c.txt")
    with pytest.raises(TiaokuaiError, match=r"papers.zip/b.txt/c: a damaged|no such file"):
        extract_file(papers / "b.txt" / "c")
    with pytest.raises(TiaokuaiError, match="cannot read"):
        extract_file(papers.parent / "nothing" / "c.txt")


@pytest.mark.parametrize("name", [".git", "~$a.docx", "Thumbs.db", "__MACOSX"])
def test_what_programs_leave_behind_is_no_document(name: str) -> None:
    assert left_over(name)
    assert not left_over("通知.doc")


@pytest.mark.parametrize("mode", ["w", "w:gz"])
class TestTar:
    """Tars are walked as zips are."""

    def test_members_are_read_where_they_stand(self, tmp_path: Path, mode: str) -> None:
        path = tmp_path / "a.zip"
        inner = tarred({"深/a.txt": TEXT}, mode)
        path.write_bytes(
            tarred({"b.txt": TEXT, "c.tgz": inner, "d": zipped({"e.txt": TEXT})}, mode)
        )
        names = [member.name for member in members(path)]
        assert names == ["b.txt", "c.tgz/深/a.txt", "d/e.txt"]
        assert {read_file(path / name).text for name in names} == {TEXT.decode()}

    def test_an_archive_of_one_document_is_read_as_that(self, mode: str) -> None:
        document = truth()[0].path.read_bytes()
        source = read(tarred({"__MACOSX/._a": b"x", "来文/b.doc": document}, mode), "a")
        assert source.name == "a/来文/b.doc"
        assert source.blocks == read(document, "a").blocks
        with pytest.raises(TiaokuaiError, match="an archive of 2 documents"):
            read(tarred({"a.txt": TEXT, "b.txt": TEXT}, mode), "a")

    def test_names_lead_nowhere_else(self, tmp_path: Path, mode: str) -> None:
        path = tmp_path / "a.tar"
        names = ("../../etc/a.txt", "/etc/a.txt", "./c//d.txt", "政務/㊣.txt")
        path.write_bytes(tarred(dict.fromkeys(names, TEXT), mode))
        shown = ["etc/a.txt", "etc/a.txt (2)", "c/d.txt", "政務/㊣.txt"]
        assert [member.name for member in members(path)] == shown

    def test_links_are_not_followed(self, tmp_path: Path, mode: str) -> None:
        path = tmp_path / "a.tar"
        path.write_bytes(tarred({"b.txt": TEXT}, mode, link="/etc/passwd"))
        assert [member.name for member in members(path)] == ["b.txt", "link"]
        with pytest.raises(TiaokuaiError, match="a link, which is not followed"):
            read_file(path / "link")

    def test_too_many_files_are_refused(self, tmp_path: Path, mode: str) -> None:
        path = tmp_path / "a.tar"
        path.write_bytes(tarred({f"{n}.txt": b"x" for n in range(10_001)}, mode))
        with pytest.raises(TiaokuaiError, match="an archive of more than 10,000 files"):
            members(path)

    @pytest.mark.parametrize("share", [0.1, 0.4, 0.7, 0.99])
    def test_a_cut_tar_is_told(self, mode: str, share: float) -> None:
        data = tarred({"a.txt": TEXT * 999, "b.txt": TEXT * 999}, mode)
        with pytest.raises(TiaokuaiError, match=r"^a: (a damaged or cut tar|an archive)"):
            read(data[: int(len(data) * share)], "a")


def test_a_packed_bomb_is_refused() -> None:
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb") as file:
        file.write(tarred({"a.txt": bytes(1 << 20)})[: 1 << 20])
        for _ in range(260):
            file.write(bytes(1 << 20))
    with pytest.raises(TiaokuaiError, match="unpacks to more than 268,435,456 bytes"):
        read(out.getvalue(), "a.tgz")


def test_a_file_that_claims_a_size_without_having_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    info = tarfile.TarInfo("a.txt")
    info.size = 1 << 40
    path.write_bytes(info.tobuf() + TEXT.ljust(512, b"\0") + bytes(1024))
    with pytest.raises(TiaokuaiError, match=r"damaged or cut|more than|too many"):
        members(path)
        read_file(path / "a.txt")


def test_names_of_chinese_systems_are_read_in_a_tar(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT, encoding="gb18030") as tar:
        info = tarfile.TarInfo("政务公开/任务.txt")
        info.size = len(TEXT)
        tar.addfile(info, io.BytesIO(TEXT))
    path.write_bytes(out.getvalue())
    assert [member.name for member in members(path)] == ["政务公开/任务.txt"]


def test_a_link_in_a_zip_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(TiaokuaiError, match="a link, which is not followed"):
        read_file(path / "link.txt")
