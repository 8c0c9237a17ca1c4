"""Reports: documents for people who will not run a query, each number with its question."""

from .coordination import coordination_report
from .figure import Figure, Number, Share, Sum, said
from .obligations import obligations_report
from .parts import Cell, Chart, Heading, Paragraph, Part, Report, Table, TableColumn
from .scope import Scope

__all__ = [
    "Cell",
    "Chart",
    "Figure",
    "Heading",
    "Number",
    "Paragraph",
    "Part",
    "Report",
    "Scope",
    "Share",
    "Sum",
    "Table",
    "TableColumn",
    "coordination_report",
    "obligations_report",
    "said",
]
