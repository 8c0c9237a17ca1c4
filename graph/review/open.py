"""Open: all open questions of a graph, the most useful first."""

from collections.abc import Callable, Iterator

from tiaokuai.ontology import codes

from ..folder import Graph
from .corpus import Corpus
from .documents import document_questions
from .links import link_questions
from .members import member_questions
from .names import name_questions
from .question import Question
from .roles import role_questions
from .splits import split_questions
from .tasks import task_questions
from .units import unit_questions


def open_questions(graph: Graph) -> list[Question]:
    """The questions by sheet, in each those first on which most tasks hang; not what was judged."""
    corpus = Corpus(graph)
    return [
        question
        for sheet in codes("review")["sheets"]
        for question in sorted(_SHEETS[sheet](corpus), key=_usefulness)
    ]


def _usefulness(question: Question) -> tuple[object, ...]:
    told = (question.place, question.document, question.name, question.other_name)
    return -question.weight, *told, question.quote, question.other_quote


_SHEETS: dict[str, Callable[[Corpus], Iterator[Question]]] = {
    "units": unit_questions,
    "names": name_questions,
    "splits": split_questions,
    "roles": role_questions,
    "members": member_questions,
    "links": link_questions,
    "tasks": task_questions,
    "documents": document_questions,
}
