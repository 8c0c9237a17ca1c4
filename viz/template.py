"""Template: what all pages share: their assets, the filling of marks, and a strict policy."""

import base64
import hashlib
import re
from collections.abc import Mapping
from importlib.resources import files


def asset(folder: str, name: str) -> str:
    """The text of a file beside the modules that make a page."""
    return files("tiaokuai.viz").joinpath(folder, name).read_text("utf-8")


def filled(template: str, parts: Mapping[str, str]) -> str:
    """The template with its parts in place of their marks, {{name}}.

    In one pass, so that a mark inside of a part is text.
    """
    return re.sub(r"\{\{(\w+)\}\}", lambda mark: parts[mark[1]], template)


def hashed(content: str) -> str:
    """How a Content-Security-Policy names one script or style, by the hash of its text."""
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def style_policy(style: str) -> str:
    """The policy of a page without scripts: this style, pictures inside of the page, no more."""
    return f"default-src 'none'; style-src {hashed(style)}; img-src data:"
