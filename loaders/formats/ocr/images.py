"""Images: files that are nothing but pictures of pages."""

from collections.abc import Iterator
from io import BytesIO

import numpy as np

from tiaokuai.ontology import TiaokuaiError

from ...source import Source
from ..pdf.flow import Flow
from ..pdf.written import write
from .document import BY_HAND, MARK, read_pages
from .picture import MOST_PIXELS, POINTS, SCALE, Pixels
from .tesseract import missing

_LONG_SIDE = 842.0
"""Points: a picture that does not say its size is a sheet of A4."""
_FEWEST_DOTS = 100


def read_images(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """The document in a picture, a page for each that the file holds.

    Raises TiaokuaiError where the picture is damaged, or the program is not installed.
    """
    if todo := missing():
        raise TiaokuaiError("a picture, not text", todo=todo + BY_HAND)
    scans, warnings = read_pages(enumerate(_pages(data), 1))
    flow = Flow([scan.page for scan in scans])
    return write(flow.blocks, name, media_type + MARK, sha256, {}, warnings)


def _pages(data: bytes) -> Iterator[tuple[Pixels, float]]:
    from PIL import Image, ImageSequence

    try:
        with Image.open(BytesIO(data)) as file:
            for frame in ImageSequence.Iterator(file):
                pixels = frame.width * frame.height
                if pixels > MOST_PIXELS:
                    raise TiaokuaiError("a picture too large to read", todo="save it smaller")
                dots = float(frame.info.get("dpi", (0, 0))[0])
                told = dots >= _FEWEST_DOTS
                scale = dots / POINTS if told else max(frame.size) / _LONG_SIDE
                factor = min(SCALE / scale, (MOST_PIXELS / pixels) ** 0.5)
                size = round(frame.width * factor), round(frame.height * factor)
                yield np.asarray(frame.convert("L").resize(size)), scale * factor
    # Pillow raises these and others of them on damaged files.
    except (OSError, ValueError, SyntaxError, TypeError, Image.DecompressionBombError) as error:
        raise TiaokuaiError("a damaged picture", todo="fetch it again") from error
