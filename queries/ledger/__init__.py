"""Ledger: the tasks of units as their offices keep them (工作台账)."""

from .entry import Entry, Origin
from .ledger import Ledger, ledgers

__all__ = ["Entry", "Ledger", "Origin", "ledgers"]
