"""Page: the ontology as people read it, with an anchor for each term."""

from collections.abc import Iterable
from html import escape

from ..codes import codes
from ..schema import NodeKind, Property, RelationKind, Words, schema
from .owl import code_lists
from .terms import (
    LICENCE,
    NAMESPACE,
    PREFIXES,
    VERSION,
    code_term,
    property_term,
    refers_to,
    relation_term,
    xsd_type,
)

_STYLE = """
body { font: 16px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC",
  sans-serif; color: #222; max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 3rem; border-bottom: 1px solid #ccc; }
h3 { margin: 2.5rem 0 .3rem; }
h3 small, nav small { color: #666; font-weight: normal; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; }
p { margin: .2rem 0; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
  border-top: 1px solid #ddd; }
th { color: #666; font-weight: normal; }
nav { columns: 16rem; margin: 1rem 0; }
nav a { display: block; }
a { color: #1f5c99; text-decoration: none; }
:target { background: #fff4cc; }
td { overflow-wrap: anywhere; }
@media (max-width: 640px) {
  tr, td { display: block; border: 0; padding: .1rem 0; }
  tr { border-top: 1px solid #ddd; padding: .4rem 0; }
}
"""


def ontology_html() -> str:
    """A whole page that needs nothing else: classes, relations, properties and code lists."""
    nodes, relations = schema().nodes.values(), schema().relations.values()
    body = [
        "<h1>条块 tiaokuai</h1>",
        "<p>政策文件中的任务、单位与传承。Tasks, units and lineage of policy documents.</p>",
        f"<p>Namespace <code>{NAMESPACE}</code> · prefix <code>tk</code> · version {VERSION} · "
        f'<a href="{LICENCE}">licence</a> · '
        '<a href="ontology.ttl">OWL</a> · <a href="shapes.ttl">SHACL</a> · '
        '<a href="context.jsonld">JSON-LD context</a></p>',
        *_links((node.name, node.label) for node in nodes),
        *_links((relation_term(relation.name), relation.label) for relation in relations),
        "<h2>类 Classes</h2>",
        *(part for node in nodes for part in _kind(node.name, node, [])),
        "<h2>关系 Relations</h2>",
        "<p>A relation with properties is a triple and, beside it, an "
        "<code>rdf:Statement</code> that says the same and carries the properties.</p>",
        *(part for relation in relations for part in _relation(relation)),
        "<h2>代码表 Code lists</h2>",
        *(part for name in code_lists() for part in _codes(name)),
    ]
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>条块 tiaokuai</title><style>{_STYLE}</style>"
    )
    return f'<!doctype html>\n<html lang="zh">\n<head>{head}</head>\n<body>\n' + (
        "\n".join(body) + "\n</body>\n</html>\n"
    )


def _links(terms: Iterable[tuple[str, Words]]) -> list[str]:
    found = [
        f'<a href="#{term}"><code>{term}</code> <small>{escape(label.zh)}</small></a>'
        for term, label in terms
    ]
    return ["<nav>", *found, "</nav>"]


def _relation(relation: RelationKind) -> list[str]:
    ends = [f"{_own(start)} → {_own(end)}" for start, end in relation.pairs]
    if relation.symmetric:
        ends.append("either direction")
    return _kind(relation_term(relation.name), relation, ends)


def _kind(term: str, kind: NodeKind | RelationKind, ends: list[str]) -> list[str]:
    parts = [
        f'<h3 id="{term}"><code>tk:{term}</code> {escape(kind.label.zh)} '
        f"<small>{escape(kind.label.en)}</small></h3>",
        f"<p>{escape(kind.description.zh)}<br>{escape(kind.description.en)}</p>",
    ]
    said = [*ends, *([f"⊂ {_published(kind.rdf)}"] if kind.rdf else [])]
    parts += [f"<p>{' · '.join(said)}</p>"] if said else []
    if kind.properties:
        rows = "".join(_property(kind.name, property) for property in kind.properties)
        parts.append(f"<table>\n{rows}</table>")
    return parts


def _property(kind: str, property: Property) -> str:
    term = property_term(kind, property.name)
    referred = refers_to(property)
    said = [_own(referred) if referred else f"<code>{xsd_type(property)}</code>"]
    said += [f"<small>{escape(property.unit)}</small>"] if property.unit else []
    said += [_own(property.codes)] if property.codes else []
    said += [f"{'~' if property.codes else '⊂'} {_published(property.rdf)}"] if property.rdf else []
    meaning = f"{escape(property.description.zh)}<br>{escape(property.description.en)}"
    return (
        f'<tr id="{term}"><td><code>tk:{term}</code><br>{escape(property.label.zh)}</td>'
        f"<td>{'<br>'.join(said)}</td><td>{meaning}</td></tr>\n"
    )


def _codes(name: str) -> list[str]:
    rows = [
        f'<tr id="{code_term(name, code)}"><td><code>{code}</code></td>'
        f"<td>{escape(said['label']['zh'])}<br>{escape(said['label']['en'])}</td>"
        f"<td>{escape(said['description']['zh'])}<br>{escape(said['description']['en'])}</td></tr>\n"
        for code, said in codes(name).items()
    ]
    named = codes("rdf")["schemes"][name]
    label, description = named["label"], named["description"]
    return [
        f'<h3 id="{name}"><code>tk:{name}</code> {escape(label["zh"])} '
        f"<small>{escape(label['en'])}</small></h3>",
        f"<p>{escape(description['zh'])}<br>{escape(description['en'])}</p>",
        f"<table>\n{''.join(rows)}</table>",
    ]


def _own(term: str) -> str:
    return f'<a href="#{term}"><code>{term}</code></a>'


def _published(term: str) -> str:
    prefix, _, local = term.partition(":")
    return f'<a href="{PREFIXES[prefix]}{local}"><code>{term}</code></a>'
