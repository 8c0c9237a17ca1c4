"""Ledger: the ledgers of units as workbooks, documents and calendars."""

from .calendar import calendar, dates_of
from .columns import HEADER, cells
from .document import ledger_report
from .sheets import sheet_names
from .workbook import ledger_workbook

__all__ = [
    "HEADER",
    "calendar",
    "cells",
    "dates_of",
    "ledger_report",
    "ledger_workbook",
    "sheet_names",
]
