"""Parameters: the numbers of the alignment, kept as data in `ontology/codes/lineage.yaml`."""

from dataclasses import dataclass, fields
from functools import cache

from tiaokuai.ontology import codes


@dataclass(frozen=True, slots=True)
class Parameters:
    """See the data file for what each number does and where it was learned."""

    damping: float
    clause_weight: float
    matter_weight: float
    tell_weight: float
    meaning_weight: float
    context_weight: float
    competition: float
    candidates: int
    noise: float
    noise_weight: float
    noise_prior: float
    kinship: float
    kinship_weight: float
    carries_on: float
    related: float


@cache
def parameters() -> Parameters:
    """The parameters as shipped."""
    numbers = codes("lineage")["parameters"]
    return Parameters(**{field.name: numbers[field.name]["value"] for field in fields(Parameters)})
