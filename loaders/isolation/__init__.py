"""Isolation: work on one file in a process of its own, within limits, told apart when it fails.

Parsers of old formats hang, eat memory and crash, and no engine that spreads work over processes
says by which file. Here a process has one file at a time; when it ends, that file is told and
another process goes on with the rest.
"""

from .crew import Crew
from .limits import FileLimits
from .serving import end_with_parent
from .worker import can_fork

__all__ = ["Crew", "FileLimits", "can_fork", "end_with_parent"]
