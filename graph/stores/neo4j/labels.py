"""Labels: the kinds of a named graph, where several graphs share one database."""

from tiaokuai.ontology import schema

from ..cypher import rewritten


def label(kind: str, name: str) -> str:
    """What a kind of node or relation is called in the graph `name`; "" for the nameless one."""
    return f"{name}_{kind}" if name else kind


def kind_of(label: str, name: str) -> str:
    """The kind that a label stands for."""
    return label.removeprefix(f"{name}_") if name else label


def named(query: str, name: str) -> str:
    """The query with the kinds of the graph `name` in place of those of the nameless one."""
    if not name:
        return query
    kinds = {kind: f"`{label(kind, name)}`" for kind in (*schema().nodes, *schema().relations)}
    prefix = len(label("", name))
    functions = {
        "type": f"substring(type({{0}}), {prefix})",
        "labels": f"[kind IN labels({{0}}) | substring(kind, {prefix})]",
    }
    return rewritten(query, kinds, functions)
