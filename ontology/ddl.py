"""DDL: the declared schema as statements of the two graph stores."""

from .schema import NodeKind, Property, RelationKind, schema

_EMBEDDED = {
    "string": "STRING",
    "int": "INT64",
    "double": "DOUBLE",
    "bool": "BOOLEAN",
    "strings": "STRING[]",
}


def embedded_ddl() -> list[str]:
    """The statements that create the tables of the embedded store, nodes first."""
    nodes = [_node_table(kind) for kind in schema().nodes.values()]
    return nodes + [
        _relation_table(kind, table, pair)
        for kind in schema().relations.values()
        for pair, table in embedded_tables(kind).items()
    ]


def embedded_tables(kind: RelationKind) -> dict[tuple[str, str], str]:
    """Pair of node kinds → the table of the embedded store with the relations between them.

    A relation between several pairs has a table for each, `CONTAINS:Document:Task`: the engine
    goes backwards along a table of several pairs sixty times as slowly (140 µs a row).
    """
    if len(kind.pairs) == 1:
        return {kind.pairs[0]: kind.name}
    return {(start, end): f"{kind.name}:{start}:{end}" for start, end in kind.pairs}


def embedded_kind(table: str) -> str:
    """The kind whose nodes or relations stand in a table of the embedded store."""
    return table.partition(":")[0]


def neo4j_constraints() -> list[str]:
    """The statements that make the key of each node kind unique on Neo4j."""
    return [
        f"CREATE CONSTRAINT {kind.name.lower()}_id IF NOT EXISTS "
        f"FOR (n:{kind.name}) REQUIRE n.id IS UNIQUE"
        for kind in schema().nodes.values()
    ]


def _node_table(kind: NodeKind) -> str:
    return f"CREATE NODE TABLE {kind.name}({_columns(kind.properties)}, PRIMARY KEY (`id`))"


def _relation_table(kind: RelationKind, table: str, pair: tuple[str, str]) -> str:
    properties = f", {_columns(kind.properties)}" if kind.properties else ""
    return f"CREATE REL TABLE `{table}`(FROM {pair[0]} TO {pair[1]}{properties})"


def _columns(properties: tuple[Property, ...]) -> str:
    # In backticks: `end` is a reserved word of Cypher.
    return ", ".join(f"`{property.name}` {_EMBEDDED[property.type]}" for property in properties)
