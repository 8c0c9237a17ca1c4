"""Tasks without a unit, in documents that name units."""

from collections.abc import Iterator

from .corpus import Corpus
from .question import Question


def task_questions(corpus: Corpus) -> Iterator[Question]:
    """A question for each task that names nobody; where no task does, none is missing."""
    named = {part.task for part in corpus.parts}
    naming = {corpus.document_of(task) for task in named}
    judged = {task for row in corpus.judged("role") for task in row["facts"]}
    for id, task in corpus.tasks.items():
        document = corpus.document_of(id)
        if id in named or id in judged or document not in naming or task["status"] != "printed":
            continue
        yield Question(
            "tasks",
            weight=1,
            document=corpus.key(document),
            quote=task["text"],
            **corpus.place(task["evidence"]),
        )
