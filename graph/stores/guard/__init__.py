"""Guard: what a person typed is let through where it only reads."""

from .guarded import GuardedStore
from .reading import check_reading

__all__ = ["GuardedStore", "check_reading"]
