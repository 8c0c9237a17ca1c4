"""serve: what a browser on this machine gets, and what others do not."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

import openpyxl
import pytest

from tiaokuai.graph import Graph
from tiaokuai.queries import library

from .conftest import Run


class Got(NamedTuple):
    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def text(self) -> str:
        return self.body.decode()


Server = tuple[str, int]
"""Host and port."""


@contextmanager
def serving(graph: Path) -> Iterator[tuple["subprocess.Popen[str]", Server]]:
    """The command as a process of its own, and where it answers."""
    command = [sys.executable, "-c", "from tiaokuai.cli import main; main()", "serve"]
    with subprocess.Popen(
        [*command, "-g", str(graph), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    ) as process:
        assert process.stdout is not None
        address = urlsplit(process.stdout.readline())
        try:
            yield process, (address.hostname or "", address.port or 0)
        finally:
            process.kill()


@pytest.fixture(scope="module")
def server(sample_graph: Graph) -> Iterator[Server]:
    with serving(sample_graph.path) as (_, address):
        yield address


def get(
    server: Server, path: str, method: str = "GET", host: str | None = None, **values: str
) -> Got:
    connection = HTTPConnection(*server)
    target = quote(path) + (f"?{urlencode(values)}" if values else "")
    connection.request(method, target, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    got = Got(answer.status, answer.read(), dict(answer.getheaders()))
    connection.close()
    return got


def test_the_first_page_counts_and_names_every_question(
    server: Server, sample_graph: Graph
) -> None:
    page = get(server, "/")
    assert page.status == 200
    assert f"<b>{sample_graph.manifest.counts['Task']}</b> 任务" in page.text
    assert all(f'href="/question/{name}"' in page.text for name in library())
    assert "<script" not in page.text


def test_a_question_is_answered_below_its_form(server: Server) -> None:
    form = get(server, "/question/leads-of-unit").text
    assert "required" in form
    assert "<table" not in form
    page = get(server, "/question/leads-of-unit", unit="市民政局", year="2025").text
    assert 'value="市民政局"' in page
    assert 'href="/lineage?task=' in page
    assert "/question/leads-of-unit.xlsx?unit=" in page
    assert "<table" in get(server, "/question/co-leads").text


def test_an_answer_is_downloaded_as_a_table_and_as_a_workbook(server: Server) -> None:
    rows = json.loads(get(server, "/question/co-leads.json").body)
    got = get(server, "/question/co-leads.csv")
    assert got.headers["Content-Disposition"].endswith("co-leads.csv")
    assert len(list(csv.DictReader(io.StringIO(got.body.decode("utf-8-sig"))))) == len(rows) > 0
    book = openpyxl.load_workbook(io.BytesIO(get(server, "/question/co-leads.xlsx").body))
    assert book.worksheets[0].max_row == len(rows) + 1


def test_what_cannot_be_answered_is_a_page_with_one_line(server: Server) -> None:
    for path, values, status, said in (
        ("/question/leads-of-unit", {"unit": "没有的局"}, 400, "no unit of the graph is called"),
        ("/question/nothing", {}, 400, "no question is called nothing"),
        ("/question/co-leads.exe", {}, 400, "no format is called exe"),
        ("/diff", {"place": "青硖市", "from": "2024"}, 400, "to is missing"),
        ("/report", {"year": "today"}, 400, "today is no year"),
        ("/../../etc/passwd", {}, 404, "没有这个页面"),
        ("/search/<script>", {}, 404, "&lt;script&gt;"),
    ):
        page = get(server, path, **values)
        assert (page.status, said in page.text) == (status, True), page.text[-600:]
        assert "<script>" not in page.text


def test_hostile_values_stay_text(server: Server) -> None:
    page = get(server, "/question/search", text='"><script>alert(1)</script>').text
    assert "<script" not in page
    assert "&quot;&gt;&lt;script&gt;" in page


def test_lineage_two_years_and_the_explorer_are_pages(server: Server, sample_graph: Graph) -> None:
    (link, *_) = sample_graph.rows("DERIVES_FROM")
    assert "来源：上级、往年" in get(server, "/lineage", task=link["from_id"]).text
    many = get(server, "/lineage", task="公开").text
    assert many.count('href="/lineage?task=') > 1
    years = get(server, "/diff", **{"place": "青硖市", "from": "2024", "to": "2025"})
    assert (years.status, "2024" in years.text) == (200, True)
    assert 'id="data"' in get(server, "/explore").text


def test_only_this_machine_s_own_names_are_answered(server: Server) -> None:
    port = server[1]
    for host in (f"localhost:{port}", f"127.0.0.1:{port}", "[::1]"):
        assert get(server, "/nothing", host=host).status == 404
    for host in ("evil.example", f"127.0.0.1.evil.example:{port}", "evil@", "[", "localhost.evil"):
        assert get(server, "/", host=host).status in {400, 421}, host


def test_pages_are_only_given_to_be_read(server: Server) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
        assert get(server, "/", method=method).status == 405
    head = get(server, "/", method="HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert head.headers["X-Content-Type-Options"] == "nosniff"


def test_it_ends_with_ctrl_c_and_says_nothing(sample_graph: Graph) -> None:
    with serving(sample_graph.path) as (process, address):
        assert address[0] == "127.0.0.1"
        assert get(address, "/nothing").status == 404  # it runs
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out, err.strip()) == (0, "", "")


def test_a_port_that_is_taken_is_one_line(
    server: Server, sample_graph: Graph, tiaokuai: Run, tmp_path: Path
) -> None:
    ran = tiaokuai("serve", "-g", sample_graph.path, "--port", server[1])
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"error: 127.0.0.1:{server[1]}: cannot listen: ")
    assert tiaokuai("serve", "-g", tmp_path / "none").err.count("\n") == 1
