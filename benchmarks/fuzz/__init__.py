"""Fuzzing: damaged sample files, and whether what is promised of every file holds for them."""

from .invariants import broken
from .mutants import mutant
from .seeds import Seed, seeds

__all__ = ["Seed", "broken", "mutant", "seeds"]
