"""Session: where a person types, with a history and completion."""

import os
from collections.abc import Mapping
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import FileHistory

from .completion import QuestionCompleter


def new_session(commands: Mapping[str, tuple[str, ...]]) -> PromptSession[str]:
    """A session in which commands, each with the words that may follow it, begin with a colon."""
    path = history()
    path.parent.mkdir(parents=True, exist_ok=True)
    session: PromptSession[str] = PromptSession(
        history=FileHistory(str(path)),
        completer=QuestionCompleter(commands),
        complete_while_typing=False,
        prompt_continuation="    … ",
    )
    # Not the text under the cursor, which may be that of a search.
    session.multiline = Condition(lambda: _is_unfinished(session.default_buffer.text))
    return session


def history() -> Path:
    """Where what was asked is kept: in the user's state folder."""
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(state) / "tiaokuai/history"


def _is_unfinished(text: str) -> bool:
    """Whether Enter begins a new line: in a query that has no “;” and no empty line at its end."""
    ended = text.rstrip().endswith(";") or text.endswith("\n")
    return bool(text.strip()) and not text.startswith(":") and not ended
