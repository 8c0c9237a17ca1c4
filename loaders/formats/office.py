"""Office: LibreOffice, found where it is installed, turns old files into those that are read.

It tells little of what goes wrong: it ends well with cut files and takes anything for text. So
the file is checked before, the way of reading it is prescribed, and the result is checked after.
"""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import is_zipfile

from tiaokuai.ontology import TiaokuaiError

from .guarded import run_guarded

TIME_LIMIT = 60
"""Seconds for one document; one of a hundred pages takes five."""

_MORE_TIME = 5
"""Seconds for each further document of one run."""

_MOST_RUNS = 5
"""So often documents are tried together again after one of them ended the run."""

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

_ahead: ContextVar[Path | None] = ContextVar("_ahead", default=None)


class OfficeStoppedError(TiaokuaiError):
    """LibreOffice took longer than it may."""


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
    if (folder := _ahead.get()) and (ready := folder / _result_name(data)).is_file():
        return ready.read_bytes()
    with TemporaryDirectory(prefix="tiaokuai-", ignore_cleanup_errors=True) as name:
        document = Path(name) / f"document.{kind}"
        document.write_bytes(data)
        ended_well = _run([document], reader, Path(name))
        with suppress(OSError):
            return (Path(name) / "out" / "document.docx").read_bytes()
        raise TiaokuaiError(
            "LibreOffice cannot read it" if ended_well else "LibreOffice crashed over it",
            todo="open it, and save it as docx",
        )


def convert_ahead(documents: Sequence[bytes], kind: str, reader: str, folder: Path) -> None:
    """Convert documents of one kind in as few runs as can be; the results are kept in `folder`.

    Starting takes longer than ten documents. One of which nothing comes is left out: it is to be
    converted alone, which tells why. Raises TiaokuaiError where the program is not installed.
    """
    with TemporaryDirectory(prefix="tiaokuai-", ignore_cleanup_errors=True) as name:
        waiting = []
        for data in documents:
            waiting.append((Path(name) / _result_name(data)).with_suffix(f".{kind}"))
            waiting[-1].write_bytes(data)
        for _ in range(_MOST_RUNS):
            ended_well = False
            with suppress(OfficeStoppedError):
                ended_well = _run(waiting, reader, Path(name))
            for result in filter(is_zipfile, (Path(name) / "out").glob("*.docx")):
                shutil.move(result, folder / result.name)
            # They are converted in turn: the first of which nothing came ended the run.
            waiting = [one for one in waiting if not (folder / f"{one.stem}.docx").exists()][1:]
            if ended_well or not waiting:
                return


@contextmanager
def converted_ahead(folder: Path | None) -> Iterator[None]:
    """Within this block `convert` takes what `convert_ahead` left in the folder; None: nothing."""
    token = _ahead.set(folder)
    try:
        yield
    finally:
        _ahead.reset(token)


def _result_name(data: bytes) -> str:
    return f"{sha256(data).hexdigest()}.docx"


def _run(documents: Sequence[Path], reader: str, folder: Path) -> bool:
    """One run, with a profile in `folder` and its results in `folder`/out; whether it ended well.

    Raises TiaokuaiError where the program is not installed, OfficeStoppedError after the time.
    """
    program = find_office()
    if program is None:
        raise TiaokuaiError(
            f"a {documents[0].suffix} file, for which LibreOffice is needed",
            todo="install it (Debian: libreoffice-writer libreoffice-calc) or save as docx",
        )
    profile = folder / "profile"
    shutil.rmtree(profile, ignore_errors=True)  # a run that was ended leaves it locked
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
    command = [
        *(program, "--headless", "--norestore", "--nolockcheck", "--nodefault"),
        f"-env:UserInstallation={profile.as_uri()}",
        *(f"--infilter={reader}", "--convert-to", "docx:MS Word 2007 XML"),
        *("--outdir", str(folder / "out"), *map(str, documents)),
    ]
    return _ended(command, TIME_LIMIT + _MORE_TIME * (len(documents) - 1)) == 0


def _ended(command: list[str], seconds: int) -> int:
    """The exit code; raises OfficeStoppedError after the seconds."""
    try:
        return run_guarded(command, seconds)
    except subprocess.TimeoutExpired as error:
        raise OfficeStoppedError(
            f"LibreOffice was stopped after {seconds} seconds", todo="open it, and save it as docx"
        ) from error
