"""PDF as a browser prints it: another producer, which draws rules and cuts rows its own way."""

import shutil
import subprocess
from pathlib import Path

import pytest

from samples import render, truth
from tiaokuai.loaders import extract, read

CHROMIUM = shutil.which("chromium")
STYLES = {
    "collapsed": "table { border-collapse: collapse } td, th { border: 1px solid; padding: 4px }",
    "apart": "table { border-spacing: 2px } td, th { border: 1px solid; vertical-align: middle }",
    "rows": "table { border-spacing: 0 } td, th { border-bottom: 1px solid; padding: 4px }",
}


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
@pytest.mark.parametrize("style", STYLES)
def test_a_printed_page_gives_the_tasks_of_the_document(style: str, tmp_path: Path) -> None:
    document = next(d for d in truth() if d.id == "mohu-2025-care")
    page = render(document, "html").decode().replace("border='1'", "")
    body = page[page.index('<div class="TRS_Editor">') : page.index('<div class="share">')]
    source, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    source.write_text(f"<!DOCTYPE html><meta charset=utf-8><style>{STYLES[style]}</style>{body}")
    subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={tmp_path / 'profile'}",
            f"--print-to-pdf={printed}",
            source.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    tasks = extract(read(printed.read_bytes(), "page.pdf")).tasks
    assert ["".join(task.text.split()) for task in tasks] == [task.text for task in document.tasks]
    assert [{(a.unit, a.role) for a in task.assignments} for task in tasks] == [
        {(a.unit, a.role) for a in document.assignments(task)} for task in document.tasks
    ]
