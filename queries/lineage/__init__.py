"""Lineage: what became of a place's tasks between two years, and where one task comes from."""

from .diff import Diff, Edition, SeriesDiff, diff
from .outcome import OUTCOMES, Line, Outcome
from .report import diff_report
from .rows import DIFF_COLUMNS, DIFF_COUNTED, diff_counts, diff_rows
from .step import Said, Step, Wording
from .tree import Branch, Node, Tree, lineage_tree
from .words import apart_names, change_names, difference_names, outcome_name, step_name

__all__ = [
    "DIFF_COLUMNS",
    "DIFF_COUNTED",
    "OUTCOMES",
    "Branch",
    "Diff",
    "Edition",
    "Line",
    "Node",
    "Outcome",
    "Said",
    "SeriesDiff",
    "Step",
    "Tree",
    "Wording",
    "apart_names",
    "change_names",
    "diff",
    "diff_counts",
    "diff_report",
    "diff_rows",
    "difference_names",
    "lineage_tree",
    "outcome_name",
    "step_name",
]
