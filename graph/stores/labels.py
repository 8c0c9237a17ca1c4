"""Labels: the kinds of a named graph, where several graphs share one database."""

from tiaokuai.ontology import schema

from .lexer import tokens


def label(kind: str, name: str) -> str:
    """What a kind of node or relation is called in the graph `name`; "" for the nameless one."""
    return f"{name}_{kind}" if name else kind


def kind_of(label: str, name: str) -> str:
    """The kind that a label stands for."""
    return label.removeprefix(f"{name}_") if name else label


def named(query: str, name: str) -> str:
    """The query with the kinds of the graph `name` in place of those of the nameless one.

    A kind is a word of the schema after a colon, or after a bar or another sign between labels.
    """
    if not name:
        return query
    kinds = {*schema().nodes, *schema().relations}
    parts, at, before = [], 0, ""
    for token in tokens(query):
        bare = token.text.strip("`")
        if bare in kinds and token.kind in {"word", "name"} and before in {":", "|", "&", "!"}:
            parts += [query[at : token.start], f"`{label(bare, name)}`"]
            at = token.start + len(token.text)
        before = token.text if token.kind == "mark" else ""
    return "".join([*parts, query[at:]])
