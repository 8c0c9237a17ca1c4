"""Export: a whole graph for other tools."""

from .excel import sheets
from .formats import EXPORTS, Export, export_graph

__all__ = ["EXPORTS", "Export", "export_graph", "sheets"]
