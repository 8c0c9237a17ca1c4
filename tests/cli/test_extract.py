"""tiaokuai extract and text."""

import csv
import json
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from samples import DOCUMENTS

from .conftest import Run

DOCUMENT = DOCUMENTS / "qingxia-2024-openness.docx"


def test_json_is_everything(tiaokuai: Run) -> None:
    ran = tiaokuai("extract", DOCUMENT, "--format", "json")
    said = json.loads(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert said.keys() == {"document", "tasks", "ledger", "warnings"}
    assert said["document"]["number"] == "硖政办发〔2024〕15号"
    assert said["tasks"][0]["assignments"][0]["canonical"] == "市发展和改革委员会"


def test_offsets_are_those_of_the_text(tiaokuai: Run) -> None:
    text = tiaokuai("text", DOCUMENT).out
    for task in json.loads(tiaokuai("extract", DOCUMENT, "--format", "json").out)["tasks"]:
        for span in task["evidence"]:
            assert text[span["start"] : span["end"]] == span["quote"]


def test_csv_has_a_row_for_each_task(tiaokuai: Run) -> None:
    rows = list(csv.DictReader(tiaokuai("extract", DOCUMENT, "--format", "csv").out.splitlines()))
    assert len(rows) == 13
    assert rows[0]["牵头"] == "市发展改革委"


def test_xlsx_goes_to_a_file(tiaokuai: Run, tmp_path: Path) -> None:
    target = tmp_path / "tasks.xlsx"
    assert tiaokuai("extract", DOCUMENT, "--format", "xlsx", "-o", target).code == 0
    sheet = openpyxl.load_workbook(BytesIO(target.read_bytes())).active
    assert sheet is not None and sheet.max_row == 14


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("rubbish.bin", bytes(range(256)) * 40, "rubbish.bin: "),
        ("photo.docx", b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "picture"),
        ("letter.txt", "各位同事：\n\n祝新年快乐。\n".encode(), "no tasks found"),
        ("bare.txt", "\t甲\n\t乙\n\n\t丙\n\t丁\n\n".encode(), "no header row"),
    ],
)
def test_bad_input_is_one_clear_line_and_exit_1(
    tiaokuai: Run, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    ran = tiaokuai("extract", tmp_path / name, "--format", "csv")
    assert ran.code == 1
    first = ran.err.splitlines()[0]
    assert name in first and said in ran.err
    assert "Traceback" not in ran.err


def test_a_missing_file_and_a_wrong_option(tiaokuai: Run) -> None:
    missing = tiaokuai("extract", "nowhere.docx")
    assert (missing.code, len(missing.err.splitlines())) == (1, 1)
    assert tiaokuai("extract", DOCUMENT, "--format", "png").code == 2


def test_one_bad_file_does_not_stop_the_others(tiaokuai: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.docx").write_bytes(DOCUMENT.read_bytes())
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\0" * 100)
    ran = tiaokuai("build", folder, "-o", tmp_path / "out")
    assert ran.code == 1
    assert "read     1 documents, 13 tasks" in ran.out
    assert ran.out.count("photo.jpg") == 1
