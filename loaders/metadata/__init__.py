"""Metadata: what a document says of itself, and which of its lines say it."""

from .document import metadata

__all__ = ["metadata"]
