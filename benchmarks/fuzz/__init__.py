"""Fuzzing: damaged sample files, and whether what is promised of every file holds for them."""

from .invariants import Outcome, outcome
from .mutants import mutant
from .reader import Answer, Reader
from .seeds import Seed, seeds

__all__ = ["Answer", "Outcome", "Reader", "Seed", "mutant", "outcome", "seeds"]
