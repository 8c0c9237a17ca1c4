"""Documents in doubt: what of them was not read, or only inferred."""

from collections import Counter
from collections.abc import Iterator

from .corpus import Corpus, doubt
from .question import Question


def document_questions(corpus: Corpus) -> Iterator[Question]:
    """What should be looked at in each loaded document."""
    tasks = Counter(corpus.document_of(id) for id in corpus.tasks)
    placed = {row["from_id"] for row in corpus.graph.rows("COVERS")}
    inferred = {
        row["from_id"]: row["to_id"]
        for row in corpus.graph.rows("IMPLEMENTS")
        if row["basis"] == "inferred"
    }
    for id, row in corpus.documents.items():
        if row["status"] != "loaded":
            continue
        doubts = [
            (row["year"] is None, "no_year", ""),
            (id not in placed, "no_place", ""),
            (not tasks[id], "no_tasks", ""),
            (id in inferred, "inferred", inferred.get(id, "")),
        ]
        for holds, code, about in doubts:
            if holds:
                yield Question(
                    "documents",
                    weight=tasks[id],
                    document=corpus.key(id),
                    quote=row["title"],
                    why="：".join(filter(None, (doubt(code), about))),
                    file=row["path"] or "",
                )
