"""Word files in the shapes that people and programs give them, written part by part."""

from .changes import Revised
from .controls import Wrapped
from .file import Word
from .frames import Framed
from .lists import Numbered
from .pages import Paged
from .single import Flat, Old
from .typed import Typed
from .uneven import Uneven

__all__ = [
    "Flat",
    "Framed",
    "Numbered",
    "Old",
    "Paged",
    "Revised",
    "Typed",
    "Uneven",
    "Word",
    "Wrapped",
]
