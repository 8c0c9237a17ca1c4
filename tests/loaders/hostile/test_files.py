"""What lies in folders beside files: pipes, devices, loops, closed files, names in other bytes."""

import os
import stat
from pathlib import Path

import msgspec
import pytest

from tiaokuai.graph import find_files
from tiaokuai.loaders import extract_file, members, readable
from tiaokuai.ontology import TiaokuaiError

TEXT = "1.推进任务工作，完善目录。（责任单位：市教育局）\n" * 3


def refused(path: Path) -> str:
    with pytest.raises(TiaokuaiError) as error:
        extract_file(path)
    return str(error.value)


def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.docx"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        assert refused(path) == f"{path}: no file; give a document"
        assert members(path) == []


def test_folders_and_what_is_not_there_are_told(tmp_path: Path) -> None:
    assert refused(tmp_path).startswith(f"{tmp_path}: cannot read: Is a directory")
    assert "No such file" in refused(tmp_path / "a.docx")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert refused(tmp_path / "loop").startswith(f"{tmp_path / 'loop'}: cannot read")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_closed_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    path.chmod(stat.S_IWUSR)
    assert refused(path) == f"{path}: cannot read: Permission denied; check the path"


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.touch()
    assert refused(path) == f"{path}: an empty file; fetch it again"


def test_folders_that_lead_round_are_walked_once(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "round").symlink_to(tmp_path)
    (folder / "nowhere.docx").symlink_to(tmp_path / "nothing")
    os.mkfifo(folder / "pipe.docx")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    found, skipped = find_files([tmp_path])
    assert [file.shown for file in found] == ["a/a.txt"]
    assert [item.path for item in skipped] == ["a/nowhere.docx", "a/pipe.docx", "a/round"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_names_in_chinese_bytes_are_read_as_such(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / os.fsdecode("责任分工.txt".encode(encoding))
    try:
        path.write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    extraction = extract_file(path)
    assert Path(extraction.document.source.path).name == "责任分工.txt"
    assert b"\\ud" not in msgspec.json.encode(extraction)
    found, _ = find_files([tmp_path])
    assert [file.shown for file in found] == ["责任分工.txt"]


def test_a_name_in_no_encoding_can_be_printed() -> None:
    assert readable(os.fsdecode(b"a/\xff\xff.txt")).encode()
    assert readable("政务/a.txt") == "政务/a.txt"
