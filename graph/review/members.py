"""Collectives that no rule expands, though their name does not leave open whom they mean."""

from collections.abc import Iterator

from tiaokuai.loaders import letters
from tiaokuai.ontology import codes

from .corpus import Corpus
from .question import Question


def member_questions(corpus: Corpus) -> Iterator[Question]:
    """A question for each collective without members."""
    expanded = {row["to_id"] for row in corpus.graph.rows("MEMBER_OF")}
    judged = {letters(row["other_name"].rpartition("/")[2]) for row in corpus.judged("member")}
    for id, parts in sorted(corpus.parts_of.items()):
        name = corpus.units[id]["name"]
        if corpus.units[id]["kind"] != "collective" or id in expanded or letters(name) in judged:
            continue
        if any(word in name for word in codes("memberships")["open"]):
            continue
        evidence = parts[0].row["evidence"]
        yield Question(
            "members",
            weight=corpus.weight(id),
            place=corpus.home.get(id, ""),
            other_name=name,
            evidence=corpus.words(evidence),
            **corpus.place(evidence, corpus.document_of(parts[0].task)),
        )
