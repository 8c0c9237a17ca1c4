"""Old Word files and rich text: read through LibreOffice, checked before and after."""

import shutil
import struct
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from samples import SampleDocument, fitting, render, truth
from tiaokuai.loaders import Extraction, Source, Table, extract, read
from tiaokuai.ontology import TiaokuaiError

from .shown import every_span_is_right, grid, lines

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BY_OFFICE = "read through LibreOffice"
RTF = (
    rb"{\rtf1\ansi\ansicpg936\deff0 \'b2\'e2\'ca\'d4\par "
    rb"\trowd\clvmgf\cellx2000\cellx4000 A\intbl\cell \u24066?B\cell\row "
    rb"\trowd\clvmrg\cellx2000\cellx4000 \intbl\cell C\cell\row \pard end\par}"
)

needs_office = pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice, not installed here")


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample documents as LibreOffice saves them, those of a kind in one run."""
    if SOFFICE is None:
        pytest.skip("needs LibreOffice, not installed here")
    folder = tmp_path_factory.mktemp("old")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for kind in ("doc", "rtf", "odt", "html", "xls"):
        layout = "xlsx" if kind == "xls" else "docx"
        paths = []
        for document in (one for one in samples() if layout in fitting(one)):
            paths.append(folder / f"{document.id}.{layout}")
            paths[-1].write_bytes(render(document, layout))
        command = [SOFFICE, "--headless", profile, "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=120)
    return folder


def samples() -> list[SampleDocument]:
    """A table with merged cells, prose, and a table that ends the document."""
    names = {"qingxia-2024-openness", "chengtang-2025-openness", "liyuan-2025-business"}
    return [document for document in truth() if document.id in names]


def facts(extraction: Extraction) -> list[object]:
    return [
        (
            task.headings,
            task.text,
            [(a.unit, a.role, a.printed) for a in task.assignments],
            task.deadline and task.deadline.text,
        )
        for task in extraction.tasks
    ]


@needs_office
@pytest.mark.parametrize("kind", ["doc", "rtf"])
@pytest.mark.parametrize("document", samples(), ids=lambda document: document.id)
def test_an_old_file_gives_what_the_new_one_gives(
    old: Path, document: SampleDocument, kind: str
) -> None:
    source = read((old / f"{document.id}.{kind}").read_bytes(), "来文.wps")
    assert every_span_is_right(source)
    assert source.media_type == {"doc": "application/msword", "rtf": "application/rtf"}[kind]
    assert source.warnings == (BY_OFFICE,)
    assert facts(extract(source)) == facts(extract(read(render(document, "docx"), "a.docx")))


@needs_office
@pytest.mark.parametrize(("kind", "layout"), [("odt", "docx"), ("html", "docx"), ("xls", "xlsx")])
def test_what_libreoffice_saves_is_read_without_it(old: Path, kind: str, layout: str) -> None:
    for document in (one for one in samples() if one.columns):
        source = read((old / f"{document.id}.{kind}").read_bytes(), "来文.doc")
        assert BY_OFFICE not in source.warnings
        assert facts(extract(source)) == facts(extract(read(render(document, layout), "a")))


@needs_office
def test_a_table_that_ends_an_old_file_is_kept(old: Path) -> None:
    data = (old / "liyuan-2025-business.doc").read_bytes()
    assert "全年\x07\x07\0".encode("utf-16-le") in data, (
        "LibreOffice ends it with a paragraph by now"
    )
    (table,) = (block for block in read(data, "a.doc").blocks if isinstance(block, Table))
    assert [cell.text for cell in table.rows[4]][:2] == ["3", "准入便捷"]


@needs_office
def test_rich_text_keeps_its_merges_and_characters() -> None:
    source = read(RTF, "a.doc")
    assert lines(source) == ["测试", "end"]
    assert grid(source) == [["A", "市B"], ["A", "C"]]


@needs_office
def test_tracked_changes_of_an_old_file_are_accepted() -> None:
    text = (
        rb"{\rtf1\ansi{\*\revtbl{Unknown;}{A;}}\pard {\deleted\revauthdel1 12}"
        rb"{\revised\revauth1 10}\u26376?\u24213?\u21069?\par}"
    )
    assert lines(read(text, "a.doc")) == ["10月底前"]


@needs_office
def test_files_of_one_name_read_at_once_do_not_mix() -> None:
    texts = [RTF.replace(b"A", str(n).encode() * 9) for n in range(1, 4)]
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(lambda text: grid(read(text, "a.rtf"))[0][0], texts))
    assert found == ["111111111", "222222222", "333333333"]


@needs_office
def test_cut_rich_text_is_refused() -> None:
    assert "LibreOffice cannot read it" in refused(RTF[: RTF.index(b"end")])


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_cut_old_file_is_refused(old: Path, share: float) -> None:
    data = (old / "qingxia-2024-openness.doc").read_bytes()
    assert refused(data[: int(len(data) * share)]).startswith("来文.doc: a damaged or cut office")


def test_a_locked_old_file_is_told(old: Path) -> None:
    data = bytearray((old / "qingxia-2024-openness.doc").read_bytes())
    head = data.index(struct.pack("<H", 0xA5EC), 512)
    data[head + 11] |= 1
    assert "protected by a password" in refused(bytes(data))


def test_what_is_no_word_file_inside_is_refused(old: Path) -> None:
    data = bytearray((old / "qingxia-2024-openness.doc").read_bytes())
    head = data.index(struct.pack("<H", 0xA5EC), 512)
    data[head : head + 4096] = bytes(range(256)) * 16
    assert refused(bytes(data)).startswith("来文.doc: ")


def test_without_office_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiaokuai.loaders.formats.office.find_office", lambda: None)
    line = refused(RTF)
    assert "libreoffice-writer" in line
    assert "\n" not in line


def test_a_conversion_that_takes_too_long_is_stopped(
    monkeypatch: pytest.MonkeyPatch, old: Path
) -> None:
    monkeypatch.setattr("tiaokuai.loaders.formats.office.TIME_LIMIT", 0.05)
    assert "stopped after" in refused(RTF)


@pytest.mark.skipif(shutil.which("antiword") is None, reason="needs antiword, not installed here")
def test_antiword_reads_the_text_where_there_is_no_office(
    monkeypatch: pytest.MonkeyPatch, old: Path
) -> None:
    monkeypatch.setattr("tiaokuai.loaders.formats.office.find_office", lambda: None)
    document = next(d for d in samples() if d.id == "qingxia-2024-openness")
    source = read((old / f"{document.id}.doc").read_bytes(), "a.doc")
    assert every_span_is_right(source)
    assert "does not tell merged cells" in source.warnings[0]
    assert uncertain(source)
    new = extract(read(document.path.read_bytes(), "a.docx"))
    assert [task.text for task in extract(source).tasks] == [task.text for task in new.tasks]


def uncertain(source: Source) -> bool:
    tables = [block for block in source.blocks if isinstance(block, Table)]
    return all(cell.certain == bool(cell.text) for t in tables for row in t.rows for cell in row)


def refused(data: bytes) -> str:
    with pytest.raises(TiaokuaiError) as error:
        read(data, "来文.doc")
    return str(error.value)
