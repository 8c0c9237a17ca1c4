"""Opening: the scorer in a folder or on a server."""

from pathlib import Path

from tiaokuai.ontology import UsageError

from .remembered import Remembered
from .scorer import Scorer

STATIC = "model.safetensors"
NETWORKS = ("model.onnx", "onnx/model.onnx")
"""Where models lie in their folders: word vectors in the one, networks in the others."""


def open_scorer(where: str | Path) -> Scorer:
    """The model in a folder, or on an embedding server at http://… or https://….

    A folder holds `tokenizer.json` and beside it either `model.onnx` or static word vectors (the
    format of model2vec) as `model.safetensors`. Raises TiaokuaiError where there is no such model,
    where a package is missing, and where the server does not answer as it should.
    """
    text = str(where)
    if text.startswith(("http://", "https://")):
        from .server import Server

        return Remembered(Server(text))
    folder = Path(where)
    if network := next((folder / name for name in NETWORKS if (folder / name).is_file()), None):
        from .network import Network

        return Remembered(Network(folder, network))
    if (folder / STATIC).is_file():
        from .static import Static

        return Remembered(Static(folder, folder / STATIC))
    raise UsageError(
        f"no embedding model is here: neither {STATIC} nor {' nor '.join(NETWORKS)}",
        where=text,
        todo="name a model's folder, or the http:// address of an embedding server",
    )
