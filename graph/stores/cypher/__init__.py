"""Cypher: a query as text, whichever engine it is for."""

from .columns import columns
from .lexer import Token, check_parameters, tokens
from .rewrite import rewritten

__all__ = ["Token", "check_parameters", "columns", "rewritten", "tokens"]
