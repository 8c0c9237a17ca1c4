"""Question: one thing that a rule had to guess, and a person can decide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A row of a sheet of ontology/codes/review.yaml; "" and None where it has no such thing.

    `weight`: how many tasks hang on it. `document`, `other_document`: as a judgement names them.
    `quote`, `other_quote`: words of the tasks, or of the stretch, that it is about. `now`: what
    the rules made of it; `why`: what is doubtful. `evidence` and what follows: where it stands.
    """

    sheet: str
    weight: int = 0
    place: str = ""
    document: str = ""
    quote: str = ""
    name: str = ""
    other_name: str = ""
    other_document: str = ""
    other_quote: str = ""
    now: str = ""
    why: str = ""
    evidence: str = ""
    file: str = ""
    page: int | None = None
    table: int | None = None
    row: int | None = None
