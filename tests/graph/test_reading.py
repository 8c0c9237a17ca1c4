"""Reading gives the same whatever is read first, by how many, and whether it was read before."""

import random
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from samples.document import DOCUMENTS
from tiaokuai.graph import Kept, Reading, Summary, build_files, find_files, read_files
from tiaokuai.loaders import extract_file, pack

READINGS = "readings"
NAMES = (
    "chengtang-2023-openness.md",
    "chengtang-2024-openness.txt",
    "liyuan-2024-openness.html",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    for name in NAMES:
        (papers / name).write_bytes((DOCUMENTS / name).read_bytes())
    (papers / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(200))
    return papers


def same_bytes(graph: Path) -> dict[str, bytes]:
    """All that has to be the same from build to build."""
    paths = [graph / "manifest.json", *(graph / "tables").iterdir()]
    return {path.name: path.read_bytes() for path in paths}


def build(folder: Path, *, fresh: bool = False, workers: int | None = None) -> Summary:
    return build_files([folder], folder.parent / "graph", fresh=fresh, workers=workers)


def read(folder: Path, new: Path, old: Path | None = None, version: str = "1") -> Reading:
    new.mkdir(exist_ok=True)
    return read_files(find_files([folder])[0], kept=Kept(old, new, version))


def test_order_workers_and_what_was_kept_change_no_byte(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "graph"
    build(folder, workers=1)
    expected = same_bytes(target)
    order = random.Random(4)
    files = sorted(folder.iterdir())
    for workers, fresh in ((2, False), (4, True)):
        order.shuffle(files)
        build_files([*files, folder], target, workers=workers, fresh=fresh)
        assert same_bytes(target) == expected


def test_files_that_have_not_changed_are_not_read_again(folder: Path, tmp_path: Path) -> None:
    assert read(folder, tmp_path / "1").taken_over == 0
    assert read(folder, tmp_path / "2", tmp_path / "1").taken_over == len(NAMES)
    changed = folder / NAMES[1]
    changed.write_text(changed.read_text("utf-8").replace("公开", "公示"), "utf-8")
    again = read(folder, tmp_path / "3", tmp_path / "2")
    assert again.taken_over == len(NAMES) - 1
    assert any("公示" in task.text for one in again.extractions for task in one.tasks)


def test_another_reader_takes_nothing_over(folder: Path, tmp_path: Path) -> None:
    read(folder, tmp_path / "1")
    assert read(folder, tmp_path / "2", tmp_path / "1", version="next").taken_over == 0


def test_a_renamed_file_is_taken_over_under_its_new_name(folder: Path, tmp_path: Path) -> None:
    read(folder, tmp_path / "1")
    (folder / "sub").mkdir()
    (folder / NAMES[0]).rename(folder / "sub" / "改名.md")
    again = read(folder, tmp_path / "2", tmp_path / "1")
    assert again.taken_over == len(NAMES)
    assert "sub/改名.md" in {one.document.source.path for one in again.extractions}
    assert again.extractions == read(folder, tmp_path / "3").extractions


def test_a_document_called_by_its_files_name_is_read_again(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    row = "\t1\n\t公布惠企政策清单，并在政府网站更新。\n\t市商务局\n\t6月底前\n\n"
    first = papers / "临河市政务公开任务分解表.txt"
    first.write_text("\t序号\n\t工作任务\n\t责任单位\n\t完成时限\n\n" + row * 3, "utf-8")
    read(papers, tmp_path / "1")
    first.rename(papers / "临河市养老服务任务分解表.txt")
    again = read(papers, tmp_path / "2", tmp_path / "1")
    assert again.taken_over == 0
    assert [one.document.title for one in again.extractions] == ["临河市养老服务任务分解表"]


def test_a_removed_file_leaves_no_trace(folder: Path, tmp_path: Path) -> None:
    read(folder, tmp_path / "1")
    (folder / NAMES[0]).unlink()
    read(folder, tmp_path / "2", tmp_path / "1")
    kept = [path.read_bytes() for path in (tmp_path / "2").iterdir()]
    assert len(kept) == len(NAMES) - 1
    assert not any(NAMES[0].encode() in one for one in kept)


def test_what_is_damaged_is_not_trusted(folder: Path, tmp_path: Path) -> None:
    kept = Kept(tmp_path, tmp_path, "1")
    path = folder / NAMES[0]
    kept.keep(path.read_bytes(), pack(extract_file(path)))
    assert kept.find(path.read_bytes(), path)
    held_in = next(one for one in tmp_path.iterdir() if one.is_file())
    held = held_in.read_bytes()
    for damaged in (
        held[:-1],
        held[:500] + bytes([held[500] ^ 1]) + held[501:],
        b"",
        bytes(32) + held[32:],
        sha256(b"").digest(),
    ):
        held_in.write_bytes(damaged)
        assert kept.find(path.read_bytes(), path) is None


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_old_word_files_are_converted_together_and_read_as_if_alone(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    text = "2024年临河市政务公开要点{n}\\par 一、公布第{n}批清单。（市商务局负责）\\par "
    for n in range(5):
        body = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text.format(n=n))
        (papers / f"{n}.rtf").write_text(f"{{\\rtf1\\ansi {body}}}", "ascii")
    (papers / "cut.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900))
    steps = []
    together = read_files(
        find_files([papers])[0], progress=lambda step, done, total, at="": steps.append(step)
    )
    assert "converting" in steps
    assert [item.path for item in together.failed] == ["cut.doc"]
    assert len(together.extractions) == 5
    alone = read_files(find_files([papers / "0.rtf"])[0])
    assert alone.extractions == together.extractions[:1]


def test_every_step_is_told_until_all_is_done(folder: Path, tmp_path: Path) -> None:
    last: dict[str, tuple[int, int]] = {}

    def progress(step: str, done: int, total: int, at: str = "") -> None:
        last[step] = done, total

    build_files([folder], tmp_path / "graph", progress=progress)
    assert last.pop("reading") == (len(NAMES) + 1, len(NAMES) + 1)
    assert last.pop("writing") == (2, 2)
    assert all(done == total for done, total in last.values())
