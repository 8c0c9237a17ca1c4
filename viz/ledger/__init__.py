"""Ledger: the ledgers of units as workbooks, documents and calendars."""

from .calendar import calendar
from .columns import HEADER, cells
from .document import ledger_report
from .workbook import ledger_workbook

__all__ = ["HEADER", "calendar", "cells", "ledger_report", "ledger_workbook"]
