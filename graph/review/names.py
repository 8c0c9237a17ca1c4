"""Names that could not be settled: taken for a misprint, or in no list."""

from collections.abc import Iterator

from tiaokuai.loaders import letters

from .corpus import Corpus, Part, doubt
from .question import Question


def name_questions(corpus: Corpus) -> Iterator[Question]:
    """A question for each printed name read as a misprint, and for each unit of unknown kind."""
    settled = {
        letters(row["name"].rpartition("/")[2])
        for kind in ("alias", "unit")
        for row in corpus.judged(kind)
    }
    seen = set()
    for part in corpus.parts:
        unit = corpus.units[part.unit]
        misprint = part.row["rule"] == "typo"
        if not misprint and (unit["kind"] != "other" or part.unit in corpus.function):
            continue
        name = part.row["printed"] if misprint else unit["name"]
        if (part.unit, name) not in seen and letters(name) not in settled:
            seen.add((part.unit, name))
            yield _question(corpus, part, name, "typo" if misprint else "unlisted")


def _question(corpus: Corpus, part: Part, name: str, why: str) -> Question:
    return Question(
        "names",
        weight=corpus.weight(part.unit),
        place=corpus.home.get(part.unit, ""),
        name=name,
        other_name=corpus.units[part.unit]["name"] if why == "typo" else "",
        why=doubt(why),
        evidence=corpus.words(part.row["evidence"]),
        **corpus.place(part.row["evidence"], corpus.document_of(part.task)),
    )
