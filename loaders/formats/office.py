"""Office: LibreOffice, found where it is installed, turns old files into those that are read.

It tells little of what goes wrong: it ends well with cut files and takes anything for text. So
the file is checked before, the way of reading it is prescribed, and the result is checked after.
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tiaokuai.ontology import TiaokuaiError

TIME_LIMIT = 60
"""Seconds; a document of a hundred pages takes five."""

_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)

# No macro is run and nothing that a document links to is fetched.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def find_office() -> str | None:
    """The program; None where it is not installed."""
    if found := next(filter(None, map(shutil.which, _NAMES)), None):
        return found
    for place in _USUAL_PLACES:
        root, _, rest = place.partition("*")
        folder = Path(root).parent if rest else Path(place).parent
        pattern = place.removeprefix(f"{folder.as_posix()}/")
        if folder.is_dir() and (there := sorted(folder.glob(pattern))):
            return str(there[-1])
    return None


def convert(data: bytes, kind: str, reader: str) -> bytes:
    """A document as docx. `kind`: its usual extension; `reader`: LibreOffice's name of its format.

    Each run has a profile and a folder of its own, so that many can run side by side. Raises
    TiaokuaiError where the program is not installed, takes too long, or writes nothing.
    """
    program = find_office()
    if program is None:
        raise TiaokuaiError(
            f"a .{kind} file, for which LibreOffice is needed",
            todo="install it (Debian: libreoffice-writer libreoffice-calc) or save as docx",
        )
    with TemporaryDirectory(prefix="tiaokuai-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
        document = folder / f"document.{kind}"
        document.write_bytes(data)
        _run(
            [
                *(program, "--headless", "--norestore", "--nolockcheck", "--nodefault"),
                f"-env:UserInstallation={profile.as_uri()}",
                *(f"--infilter={reader}", "--convert-to", "docx:MS Word 2007 XML"),
                *("--outdir", str(folder / "out"), str(document)),
            ]
        )
        try:
            return (folder / "out" / "document.docx").read_bytes()
        except OSError as error:
            raise TiaokuaiError(
                "LibreOffice cannot read it", todo="open it, and save it as docx"
            ) from error


def _run(command: list[str]) -> None:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            process.wait(TIME_LIMIT)
        except subprocess.TimeoutExpired as error:
            raise TiaokuaiError(
                f"LibreOffice was stopped after {TIME_LIMIT} seconds",
                todo="open it, and save it as docx",
            ) from error
        finally:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program with all that it has started, which may outlive it."""
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
