"""Languages: what tesseract, where it is installed, knows to read."""

import shutil
import subprocess
from pathlib import Path

_PROGRAM = "tesseract"
_TIME_LIMIT = 30
_ENDING = ".traineddata"


def languages() -> dict[str, Path]:
    """The file of each language, by its code (chi_sim); none where it is not installed."""
    if shutil.which(_PROGRAM) is None:
        return {}
    listed = subprocess.run(
        [_PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=_TIME_LIMIT, check=False
    )
    # The first line names their folder between quotation marks.
    folder = Path("".join(listed.stdout.partition("\n")[0].split('"')[1:2]))
    return {code: folder / f"{code}{_ENDING}" for code in listed.stdout.split("\n")[1:] if code}
