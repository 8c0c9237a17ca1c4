"""Review (待核): the questions that a graph leaves open, and the answers as judgements."""

from .answers import Answer, answered
from .open import open_questions
from .question import Question

__all__ = ["Answer", "Question", "answered", "open_questions"]
