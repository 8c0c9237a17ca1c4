"""OCR: pages that are pictures of text, read by tesseract where it is installed."""

from .document import MARK, with_scans
from .images import read_images

__all__ = ["MARK", "read_images", "with_scans"]
