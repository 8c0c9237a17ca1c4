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
    return nodes + [_relation_table(kind) for kind in schema().relations.values()]


def neo4j_constraints() -> list[str]:
    """The statements that make the key of each node kind unique on Neo4j."""
    return [
        f"CREATE CONSTRAINT {kind.name.lower()}_id IF NOT EXISTS "
        f"FOR (n:{kind.name}) REQUIRE n.id IS UNIQUE"
        for kind in schema().nodes.values()
    ]


def _node_table(kind: NodeKind) -> str:
    return f"CREATE NODE TABLE {kind.name}({_columns(kind.properties)}, PRIMARY KEY (`id`))"


def _relation_table(kind: RelationKind) -> str:
    pairs = ", ".join(f"FROM {start} TO {end}" for start, end in kind.pairs)
    properties = f", {_columns(kind.properties)}" if kind.properties else ""
    return f"CREATE REL TABLE {kind.name}({pairs}{properties})"


def _columns(properties: tuple[Property, ...]) -> str:
    # In backticks: `end` is a reserved word of Cypher.
    return ", ".join(f"`{property.name}` {_EMBEDDED[property.type]}" for property in properties)
