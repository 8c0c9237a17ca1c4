"""Generate: what is made from the declared schema and checked in under generated/.

`python -m tiaokuai.ontology` writes the files; a test says when they are out of date.
"""

from .ddl import embedded_ddl, neo4j_constraints


def generated() -> dict[str, str]:
    """File name → content of everything that derives from the schema."""
    from .documentation import tables_markdown
    from .rdf.context import context_json
    from .rdf.owl import ontology_turtle
    from .rdf.page import ontology_html
    from .rdf.shapes import shapes_turtle

    return {
        "schema.cypher": _statements(embedded_ddl()),
        "neo4j.cypher": _statements(neo4j_constraints()),
        "ontology.ttl": ontology_turtle() + "\n",
        "ontology.html": ontology_html(),
        "shapes.ttl": shapes_turtle() + "\n",
        "context.jsonld": context_json() + "\n",
        "tables.md": tables_markdown(),
    }


def _statements(statements: list[str]) -> str:
    return "".join(f"{statement};\n" for statement in statements)
