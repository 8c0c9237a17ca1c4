"""A session at the prompt, typed through a pipe."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from tiaokuai.graph import Graph

from .conftest import Ran, Run

Typed = Callable[..., Ran]


@pytest.fixture
def typed(
    tiaokuai: Run, sample_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Typed:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    def type_in(*lines: str) -> Ran:
        with create_pipe_input() as pipe, create_app_session(pipe, DummyOutput()):
            pipe.send_text("".join(f"{line}\r" for line in lines) + ":quit\r")
            return tiaokuai("shell", "-g", sample_graph.path)

    return type_in


def test_a_query_over_two_lines_is_answered(typed: Typed, sample_graph: Graph) -> None:
    ran = typed("MATCH (t:Task)", "RETURN count(t) AS 任务数;")
    assert ran.out.split() == ["任务数", "------", str(sample_graph.manifest.counts["Task"])]
    assert (ran.code, ran.err) == (0, "1 row\n")


def test_an_empty_line_ends_a_query(typed: Typed) -> None:
    assert typed("MATCH (t:Task) RETURN count(t) AS n", "", "").out.startswith("n\n")


def test_mistakes_are_one_line_and_the_session_goes_on(typed: Typed) -> None:
    ran = typed(
        "MATCH (t:Task) DELETE t;",
        "MATCH (t:Task;",
        ":nothing",
        ":query nothing",
        ':query "open',
        ":limit many",
        "RETURN 7 AS n;",
    )
    assert ran.out.split() == ["n", "-", "7"]
    lines = ran.err.splitlines()
    assert len(lines) == 7
    assert all(line.startswith("error: ") for line in lines[:6])
    assert "only reading queries are allowed, not DELETE" in lines[0]


def test_named_questions_formats_and_limits(typed: Typed) -> None:
    ran = typed(":format csv", ":limit 2", ":query documents", "MATCH (t:Task) RETURN t.id;")
    lines = ran.out.splitlines()
    assert lines[0].startswith("document,title,")
    assert lines[3] == "t.id"
    assert len(lines) == 6
    assert ran.err.count("only the first 2; see :limit") == 2


def test_the_schema_and_the_questions_are_shown(typed: Typed) -> None:
    out = typed(":schema", ":schema LEADS", ":queries", ":help").out
    assert "Unit → Task" in out
    assert "原文" in out
    assert "co-leads" in out
    assert ":query NAME" in out


def test_what_was_asked_is_kept(typed: Typed, tmp_path: Path) -> None:
    typed("RETURN 1 AS n;")
    assert "+RETURN 1 AS n;" in (tmp_path / "tiaokuai/history").read_text("utf-8")


def offered(text: str) -> list[str]:
    commands = {"query": (), "format": ("table", "csv"), "schema": ()}
    completer = import_module("tiaokuai.cli.completion").QuestionCompleter(commands)
    return [found.text for found in completer.get_completions(Document(text), CompleteEvent())]


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("mat", ["MATCH"]),
        ("MATCH (t:Ta", ["Task"]),
        ("MATCH (t:任务", ["Task"]),
        ("MATCH (:Unit)-[:LEADS|SUP", ["SUPPORTS"]),
        ("MATCH (t:Task) RETURN t.deadline_e", ["deadline_end", "deadline_evidence"]),
        ("MATCH (e:Evidence) RETURN e.e", ["`end`"]),
        ("MATCH (d:Document {id: 'x'}) RETURN d.文号", ["number"]),
        (":form", ["format"]),
        (":format c", ["csv"]),
        (":schema LEA", ["LEADS"]),
        (":query co-lead-f", ["co-lead-functions"]),
        (":query leads-of-unit u", ["unit="]),
        (":query nothing u", []),
    ],
)
def test_tab_completes_what_fits_there(text: str, completed: list[str]) -> None:
    assert offered(text) == completed
