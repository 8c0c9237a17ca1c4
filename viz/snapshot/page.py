"""Page: what lies around some nodes, drawn by pyvis, as one HTML text that needs no network."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from tiaokuai.ontology import schema

from ..template import asset, filled, hashed
from .around import around

if TYPE_CHECKING:
    import networkx

    Network = networkx.MultiDiGraph[str]

MOST = 150
"""Nodes of a picture; of more nobody reads the labels."""

_LABELS = ("name", "title", "text")
_LONGEST = 14
"""Code points of a label; the whole text is shown on pointing at it."""

_LINE = 36
_SCALE = 100
"""Pixels between nodes, more or less."""


def snapshot_page(network: Network, centres: Sequence[str], title: str) -> str:
    """The centres (ids) and what lies around them as a complete page; equal input, equal text.

    `network`: the whole graph, as `to_networkx` gives it. No more than 150 nodes are drawn, the
    nearest ones; positions are computed here, so that nothing moves on opening.
    """
    shown, left_out = around(network, centres, MOST)
    vis_style, scripts = _drawn(shown, centres)
    style = asset("snapshot", "page.css") + "".join(_colours(shown))
    more = f"，相邻的另有 {left_out} 个未画出" if left_out else ""
    parts = {
        "policy": _policy(scripts, [vis_style, style]),
        "title": escape(title),
        "note": f"{len(shown)} 个节点，{shown.number_of_edges()} 条关系{more}。"
        "指向节点看全文，滚轮缩放，可以拖动。",
        "legend": "".join(_legend(shown)),
        "vis_style": vis_style,
        "style": style,
        "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
    }
    return filled(asset("snapshot", "page.html"), parts)


def _drawn(shown: Network, centres: Sequence[str]) -> tuple[str, list[str]]:
    """The style and the scripts of pyvis's page.

    The page itself is not taken: it asks a CDN for what it does not need, and says neither its
    encoding everywhere nor a policy.
    """
    from pyvis.network import Network as Drawing  # type: ignore[import-untyped]  # has no types

    drawing = Drawing(directed=True, cdn_resources="in_line")
    drawing.nodes = list(_nodes(shown, centres))
    drawing.edges = list(_edges(shown))
    drawing.set_options(
        '{"physics": {"enabled": false}, "interaction": {"hover": true},'
        ' "edges": {"smooth": false}, "nodes": {"scaling": {"label": {"drawThreshold": 2}}}}'
    )
    page = drawing.generate_html()
    style, _ = re.findall(r"<style[^>]*>(.*?)</style>", page, flags=re.S)
    scripts = re.findall(r"<script(?: type=\"text/javascript\")?>(.*?)</script>", page, flags=re.S)
    return style, scripts[1:]  # the first is for menus that are not shown


def _nodes(shown: Network, centres: Sequence[str]) -> Iterable[dict[str, Any]]:
    positions = _positions(shown)
    for id in sorted(shown.nodes):
        said = shown.nodes[id]
        kind = schema().nodes[said["node_kind"]]
        name = next((str(said[key]) for key in _LABELS if said.get(key)), id)
        x, y = positions[id]
        yield {
            "id": id,
            "label": name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…",
            "title": _folded(f"{kind.label.zh}  {id}\n{name}"),
            "shape": "box",
            "x": x,
            "y": y,
            "borderWidth": 2 if id in centres else 1,
            "font": {"size": 22 if id in centres else 14},
            "color": {"background": _pale(kind.colour), "border": kind.colour},
        }


def _edges(shown: Network) -> Iterable[dict[str, Any]]:
    for start, end, kind in sorted(shown.edges(keys=True)):
        declared = schema().relations[kind]
        yield {
            "from": start,
            "to": end,
            "title": declared.label.zh,
            "color": declared.colour,
            "arrows": "" if declared.symmetric else "to",
        }


def _positions(shown: Network) -> dict[str, tuple[int, int]]:
    """Pixels; the same for the same nodes and relations."""
    import networkx

    plain: networkx.Graph[str] = networkx.Graph()
    plain.add_nodes_from(sorted(shown.nodes))
    plain.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in shown.edges()}))
    size = _SCALE * len(plain) ** 0.5 / 2
    placed = networkx.kamada_kawai_layout(plain, pos=networkx.spring_layout(plain, seed=1))
    return {id: (round(x * size * 2.6), round(y * size * 1.5)) for id, (x, y) in placed.items()}


def _folded(text: str) -> str:
    return "\n".join(
        line[at : at + _LINE] for line in text.split("\n") for at in range(0, len(line), _LINE)
    )


def _pale(colour: str) -> str:
    """A quarter of a colour on white: black letters are read well on it."""
    return "#" + "".join(f"{255 - (255 - part) // 4:02x}" for part in bytes.fromhex(colour[1:]))


def _legend(shown: Network) -> Iterable[str]:
    for kind in _kinds(shown):
        yield f'<li class="k-{kind}">{escape(schema().nodes[kind].label.zh)}</li>'
    for kind in _relations(shown):
        yield f'<li class="edge k-{kind}">{escape(schema().relations[kind].label.zh)}</li>'


def _colours(shown: Network) -> Iterable[str]:
    colours = {kind: schema().nodes[kind].colour for kind in _kinds(shown)}
    colours |= {kind: schema().relations[kind].colour for kind in _relations(shown)}
    for kind, colour in colours.items():
        yield f".k-{kind}::before {{ background: {colour}; }}\n"


def _kinds(shown: Network) -> list[str]:
    there = {said["node_kind"] for _, said in shown.nodes(data=True)}
    return [kind for kind in schema().nodes if kind in there]


def _relations(shown: Network) -> list[str]:
    there = {kind for _, _, kind in shown.edges(keys=True)}
    return [kind for kind in schema().relations if kind in there]


def _policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    return (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"script-src {' '.join(map(hashed, scripts))}; style-src {' '.join(map(hashed, styles))}"
    )
