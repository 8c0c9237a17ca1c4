"""Roles that a rule tells and no word beside the unit."""

from collections.abc import Iterator

from tiaokuai.ontology import codes

from .corpus import Corpus
from .question import Question


def role_questions(corpus: Corpus) -> Iterator[Question]:
    """A question for each unit of each task whose role no word says."""
    rules = codes("review")["role_rules"]
    for part in corpus.parts:
        rule = part.row["role_rule"]
        if rule not in rules:
            continue
        document = corpus.document_of(part.task)
        yield Question(
            "roles",
            weight=1,
            document=corpus.key(document),
            quote=corpus.tasks[part.task]["text"],
            name=corpus.units[part.unit]["name"],
            now=codes("roles")[part.role]["label"]["zh"],
            why=rules[rule]["zh"],
            evidence=corpus.words(part.row["evidence"]),
            **corpus.place(part.row["evidence"], document),
        )
