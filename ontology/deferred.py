"""Deferred: exports of a folder that are imported when they are asked for."""

from collections.abc import Callable, Collection, Mapping
from importlib import import_module


def deferred(package: str, homes: Mapping[str, Collection[str]]) -> Callable[[str], object]:
    """A package's `__getattr__` (PEP 562): `homes` has the names that each of its modules gives.

    Importing the package costs nothing then, and no command waits for what others need.
    """
    home = {name: module for module, names in homes.items() for name in names}

    def exported(name: str) -> object:
        if name in home:
            return getattr(import_module(f".{home[name]}", package), name)
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return exported
