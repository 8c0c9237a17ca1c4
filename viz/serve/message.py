"""Message: a page that tells what went wrong, or asks which of several is meant."""

from collections.abc import Sequence
from html import escape

from .frame import framed
from .question import rows


def message_page(title: str, text: str) -> str:
    """A page with one line of what is wrong."""
    return framed(title, f'<h1>{escape(title)}</h1>\n<p class="error">{escape(text)}</p>\n')


def choice_page(words: str, tasks: Sequence[tuple[str, str]], count: int) -> str:
    """Tasks (id, text) that the words could mean, each with the way to its lineage.

    `count`: how many there are in all.
    """
    more = f"，以下是前 {len(tasks)} 项" if count > len(tasks) else ""
    body = (
        f'<h1>含有“{escape(words)}”的任务</h1>\n<p class="soft">共 {count:,} 项{more}</p>\n'
        f'<div class="wide"><table><tbody>\n{rows(tasks)}</tbody></table></div>\n'
    )
    return framed(f"含有“{words}”的任务", body)
