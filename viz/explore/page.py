"""Page: the explore page as one HTML text that asks nothing of a network."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..template import asset, filled, hashed
from .payload import Tables, payload

# In the order in which each needs the ones before it.
_VENDOR = (
    "layout-base-2.0.1/layout-base.js",
    "cose-base-2.2.0/cose-base.js",
    "cytoscape-3.34.4/cytoscape.min.js",
    "cytoscape-fcose-2.2.0/cytoscape-fcose.js",
)
_MODULES = (
    "dom",
    "words",
    "model",
    "search",
    "filters",
    "cards",
    "overview",
    "neighbours",
    "layout",
    "labels",
    "style",
    "canvas",
    "list",
    "links",
    "parts",
    "start",
    "taskpanel",
    "unitpanel",
    "documentpanel",
    "panel",
    "table",
    "filterbar",
    "matches",
    "views",
    "keys",
    "app",
)
# Cytoscape adds this rule by itself where it is missing, which the page's policy would refuse.
_CANVAS_STYLE = ".__________cytoscape_container { position: relative; }"


def explore_page(tables: Tables, title: str = "条块") -> str:
    """The explore page of a graph: complete, self-contained HTML; equal tables, equal text.

    `tables`: the rows of each node kind and relation kind under its name; a missing table is an
    empty one. `title` names the page in the browser. Raises TiaokuaiError when the tables do
    not fit together.
    """
    scripts = [asset("vendor", name) for name in _VENDOR] + [_program()]
    styles = [_CANVAS_STYLE, asset("explore", "page.css")]
    parts: Mapping[str, str] = {
        "policy": _policy(scripts, styles),
        "title": _text(title),
        "canvas_style": styles[0],
        "style": styles[1],
        "data": _json(payload(tables)),
        "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
    }
    return filled(asset("explore", "page.html"), parts)


def _program() -> str:
    """The page's own modules as one script, each in a scope of its own."""
    modules = "\n".join(_scoped(name, asset("explore", f"js/{name}.js")) for name in _MODULES)
    return f'"use strict";\n(() => {{\nconst modules = {{}};\n{modules}\n}})();'


def _scoped(name: str, module: str) -> str:
    """A module without import and export: it takes from `modules` and gives to it."""
    given = ", ".join(re.findall(r"^export (?:const|function) (\w+)", module, flags=re.M))
    body = re.sub(
        r'^import (.*) from "\./(\w+)\.js";', r"const \1 = modules.\2;", module, flags=re.M
    )
    body = re.sub(r"^export ", "", body, flags=re.M)
    return f"modules.{name} = (() => {{\n{body}return {{ {given} }};\n}})();"


def _policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    return (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"script-src {' '.join(map(hashed, scripts))}; style-src {' '.join(map(hashed, styles))}"
    )


def _json(data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _text(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;")
