"""Confine: what a process gives up before it answers a query that somebody else wrote."""

import os
import sys
from pathlib import Path


def confine(memory: int, *, open_files: bool) -> None:
    """Fill no file from here on, and take so many bytes of data more than now (Linux).

    `open_files`: whether files may still be opened, to be read. Nothing on Windows.
    """
    if sys.platform == "win32":
        return
    import resource

    if sys.platform == "linux":
        # More than now: an engine may have laid claim to terabytes of addresses, and use few.
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[5])
        most = pages * os.sysconf("SC_PAGE_SIZE") + memory
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    closed = (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)
    for limit in closed if open_files else (resource.RLIMIT_NOFILE, *closed):
        resource.setrlimit(limit, (0, 0))
