"""Links near the threshold between carrying on and being related."""

from collections import Counter
from collections.abc import Iterator

from tiaokuai.ontology import codes

from .corpus import Corpus, Row, doubt
from .question import Question

_KINDS = ("DERIVES_FROM", "CONTINUES", "PARALLELS", "RELATED")
_THRESHOLD = 0.5
"""The score from which a task is carried on, for all pairs of documents."""
_NEAR = 0.05


def link_questions(corpus: Corpus) -> Iterator[Question]:
    """A question for each link that a slightly other threshold would have told otherwise."""
    threads = Counter(task["thread"] for task in corpus.tasks.values())
    for kind in _KINDS:
        for row in corpus.graph.rows(kind):
            # Nobody can look up what a reconstructed task says.
            printed = corpus.tasks[row["to_id"]]["status"] == "printed"
            if printed and not row["judged"] and abs(row["score"] - _THRESHOLD) <= _NEAR:
                yield _question(corpus, kind, row, threads)


def _question(corpus: Corpus, kind: str, row: Row, threads: Counter[str]) -> Question:
    earlier, later = corpus.tasks[row["to_id"]], corpus.tasks[row["from_id"]]
    relation = "related" if kind == "RELATED" else "carries_on"
    documents = [corpus.document_of(task["id"]) for task in (earlier, later)]
    return Question(
        "links",
        # What hangs on it: the obligations that the link joins, or would join, into one thread.
        weight=sum(threads[thread] for thread in {earlier["thread"], later["thread"]}),
        document=corpus.key(documents[0]),
        quote=earlier["text"],
        other_document=corpus.key(documents[1]),
        other_quote=later["text"],
        now=codes("lineage")["relations"][relation]["zh"],
        why=doubt("just_below" if kind == "RELATED" else "just_above"),
        **corpus.place(later["evidence"]),
    )
