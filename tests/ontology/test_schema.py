"""The declared schema is complete, and what is generated of it is up to date."""

import re
from pathlib import Path

import pytest

from tiaokuai.graph import arrow_schema, table_names
from tiaokuai.ontology import NodeKind, RelationKind, codes, generated, schema

FOLDER = Path(__file__).parents[2] / "ontology"
KINDS: list[NodeKind | RelationKind] = [*schema().nodes.values(), *schema().relations.values()]


@pytest.mark.parametrize("name", list(generated()))
def test_generated_files_are_up_to_date(name: str) -> None:
    assert (FOLDER / "generated" / name).read_text("utf-8") == generated()[name], (
        "run python -m tiaokuai.ontology"
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_says_what_it_is(kind: NodeKind | RelationKind) -> None:
    said = [kind.label, kind.description]
    said += [words for p in kind.properties for words in (p.label, p.description)]
    assert all(words.zh and words.en for words in said)
    assert re.fullmatch(r"#[0-9A-F]{6}", kind.colour)
    for property in kind.properties:
        assert property.type in {"string", "int", "double", "bool", "strings"}
        assert property.type not in {"int", "double"} or property.unit, property.name
        if property.codes:
            assert codes(property.codes)


def test_nodes_have_a_key_and_relations_stand_between_them() -> None:
    for node in schema().nodes.values():
        assert node.properties[0].name == "id"
    for relation in schema().relations.values():
        assert relation.pairs
        for start, end in relation.pairs:
            assert {start, end} <= schema().nodes.keys()


def test_the_file_is_named_after_its_kind() -> None:
    for kinds, where in ((schema().nodes, "nodes"), (schema().relations, "relations")):
        files = {path.stem for path in (FOLDER / where).glob("*.yaml")}
        assert files == {name.lower() for name in kinds}


def test_every_code_has_its_words() -> None:
    for name in ("roles", "levels", "deadline_kinds", "document_kinds", "unit_kinds", "changes"):
        for said in codes(name).values():
            assert said["label"]["zh"]
            assert said["label"]["en"]
            assert said["description"]["zh"]


def test_tables_have_the_columns_of_the_schema() -> None:
    assert set(table_names()) == {
        *schema().nodes,
        *schema().relations,
        "ledger",
        "warnings",
        "judgements",
    }
    for kind in schema().relations.values():
        columns = arrow_schema(kind.name).names
        assert columns == ["from_id", "to_id", *(p.name for p in kind.properties)]
