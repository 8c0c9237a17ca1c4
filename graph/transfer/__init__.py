"""Transfer: a built graph onto a Neo4j server, kept there as it is built again."""

from .changes import Changes
from .push import Pushed, push, withdraw

__all__ = ["Changes", "Pushed", "push", "withdraw"]
