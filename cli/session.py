"""Session: where a person types, with a history and completion."""

import os
from collections.abc import Mapping
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import FileHistory

from .completion import QuestionCompleter


def new_session(commands: Mapping[str, tuple[str, ...]]) -> PromptSession[str]:
    """A session in which commands, each with the words that may follow it, begin with a colon."""
    path = history()
    path.parent.mkdir(parents=True, exist_ok=True)
    return PromptSession(
        history=FileHistory(str(path)),
        completer=QuestionCompleter(commands),
        complete_while_typing=False,
        multiline=Condition(_unfinished),
        prompt_continuation="    … ",
    )


def history() -> Path:
    """Where what was asked is kept: in the user's state folder."""
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(state) / "tiaokuai/history"


def _unfinished() -> bool:
    """Whether Enter begins a new line: in a query that has no “;” and no empty line at its end."""
    text = get_app().current_buffer.text
    ended = text.rstrip().endswith(";") or text.endswith("\n")
    return bool(text.strip()) and not text.startswith(":") and not ended
