"""The command line: each command parses, calls one function of the library, and prints."""

from .app import app, main

__all__ = ["app", "main"]
