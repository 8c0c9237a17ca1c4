"""Processors: how many this process may use."""

import os
import sys


def processors() -> int:
    """The number of processors, at least one."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
