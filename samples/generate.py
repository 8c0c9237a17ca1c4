"""Write the sample documents from their truth: `python -m samples`."""

from .document import DOCUMENTS, SampleDocument
from .layouts import LAYOUTS
from .printing import blocks
from .reading import truth


def render(document: SampleDocument, layout: str) -> bytes:
    """The document as a file of that layout; the same call always gives the same bytes.

    KeyError: no such layout.
    """
    return LAYOUTS[layout](document, blocks(document))


def main() -> None:
    """Rewrite `documents`."""
    DOCUMENTS.mkdir(exist_ok=True)
    wanted = {document.name for document in truth()}
    for path in DOCUMENTS.iterdir():
        if path.name not in wanted:
            path.unlink()
    for document in truth():
        document.path.write_bytes(render(document, document.layout))
