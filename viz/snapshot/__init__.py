"""The snapshot: what lies around a unit or a task, as a small picture for a browser."""

from .page import snapshot_page

__all__ = ["snapshot_page"]
