"""Folders are read in one order, whatever cannot be read is told, and the rest goes on."""

import zipfile
from pathlib import Path

import pytest

from tiaokuai.graph import Graph, build_files, find_files, read_files
from tiaokuai.ontology import TiaokuaiError

ROWS = "\t序号\n\t工作任务\n\t责任单位\n\t完成时限\n\n"
TITLE = "{year}年临河市政务公开工作任务分解表\n"
TEXT = "\t{n}\n\t公布第{n}批{year}年惠企政策清单，并在政府网站更新。\n\t市商务局\n\t6月底前\n\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    (papers / "deep").mkdir(parents=True)
    for place, year in (("b.txt", 2023), ("deep/a.txt", 2024)):
        rows = "".join(TEXT.format(n=n, year=year) for n in range(1, 4))
        (papers / place).write_text(TITLE.format(year=year) + ROWS + rows, "utf-8")
    (papers / ".hidden.txt").write_text("x", "utf-8")
    (papers / "~$b.docx").write_bytes(b"x")
    (papers / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(200))
    (papers / "empty.txt").write_bytes(b"")
    return papers


def test_find_goes_down_and_passes_over(folder: Path) -> None:
    found, skipped = find_files([folder])
    assert [file.shown for file in found] == ["b.txt", "deep/a.txt", "empty.txt", "photo.jpg"]
    assert {item.path: item.why for item in skipped} == {
        ".hidden.txt": "hidden",
        "~$b.docx": "not a document: left there by another program",
    }


def test_order_and_repetition_of_paths_change_nothing(folder: Path) -> None:
    once = find_files([folder])
    assert find_files([folder, folder / "deep", folder / "b.txt"])[0] == once[0]
    assert find_files([folder / "b.txt", folder / "deep", folder])[0] == once[0]


def test_a_missing_path_is_an_error(folder: Path) -> None:
    with pytest.raises(TiaokuaiError, match="no such file or folder"):
        find_files([folder, folder / "nothing"])


def test_bad_files_are_told_and_good_ones_built(folder: Path, tmp_path: Path) -> None:
    summary = build_files([folder], tmp_path / "graph")
    assert [item.path for item in summary.manifest.inputs] == ["b.txt", "deep/a.txt"]
    assert [item.path for item in summary.manifest.failed] == ["empty.txt", "photo.jpg"]
    for item in summary.manifest.failed:
        assert item.why.startswith(item.path)
        assert "\n" not in item.why
    graph = Graph(tmp_path / "graph")
    assert graph.manifest.counts["Task"] == 6
    assert {row["path"] for row in graph.rows("Document")} == {"b.txt", "deep/a.txt"}


def test_a_graph_among_the_documents_is_passed_over(folder: Path) -> None:
    build_files([folder / "b.txt"], folder / "graph")
    summary = build_files([folder], folder / "graph")
    assert "graph" in {item.path for item in summary.manifest.skipped}


def test_what_lies_in_archives_is_found_and_built(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(folder / "c.doc", "w") as archive:
        archive.writestr("2024/b.txt", (folder / "b.txt").read_bytes().replace(b"2023", b"2022"))
        archive.writestr("2024/photo.jpg", (folder / "photo.jpg").read_bytes())
        archive.writestr("__MACOSX/2024/._b.txt", b"x")
    with zipfile.ZipFile(folder / "d.zip", "w") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}.txt", b"x")
    found, skipped = find_files([folder])
    assert {"c.doc/2024/b.txt", "c.doc/2024/photo.jpg", "d.zip"} <= {file.shown for file in found}
    assert "c.doc/__MACOSX/2024/._b.txt" in {item.path for item in skipped}
    built = build_files([folder], tmp_path / "graph").manifest
    assert [item.path for item in built.inputs] == ["b.txt", "c.doc/2024/b.txt", "deep/a.txt"]
    why = {item.path: item.why for item in built.failed}
    assert why["c.doc/2024/photo.jpg"].startswith("c.doc/2024/photo.jpg: a damaged picture")
    assert why["d.zip"].startswith("d.zip: an archive of more than 10,000 files")


def test_links_and_very_deep_folders_end_a_walk(folder: Path) -> None:
    (folder / "round").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to(folder / "self")
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    (folder / "twice.txt").symlink_to(folder / "b.txt")
    deepest = folder / "/".join(["x"] * 150)
    deepest.mkdir(parents=True)
    (deepest / "c.txt").write_text("x")
    found, skipped = find_files([folder])
    # Of a file and a link to it the longer name is shown.
    assert [f.shown for f in found] == ["deep/a.txt", "empty.txt", "photo.jpg", "twice.txt"]
    why = {item.path: item.why for item in skipped}
    assert "may lead round" in why["round"]
    assert why["self"] == why["gone.txt"] == "a link that leads nowhere"
    assert "100 folders below each other" in why["/".join(["x"] * 100)]


def test_processes_change_nothing(folder: Path) -> None:
    found, _ = find_files([folder])
    assert read_files(found, workers=2) == read_files(found, workers=1)


def test_nothing_to_read(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(TiaokuaiError, match=r"no document could be read \(photo.jpg"):
        build_files([folder / "photo.jpg"], tmp_path / "graph")
    assert not (tmp_path / "graph").exists()
