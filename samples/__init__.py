"""Sample documents of an invented province, with the truth they were made from."""

from .document import DOCUMENTS, Assignment, Deadline, SampleDocument, Task
from .generate import render
from .layouts import LAYOUTS, fitting
from .lineage import Link, Pair
from .reading import lineage, truth

__all__ = [
    "DOCUMENTS",
    "LAYOUTS",
    "Assignment",
    "Deadline",
    "Link",
    "Pair",
    "SampleDocument",
    "Task",
    "fitting",
    "lineage",
    "render",
    "truth",
]
