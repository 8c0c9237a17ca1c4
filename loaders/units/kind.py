"""Kind: what a unit that no code list knows is, by the end of its name."""

from .words import words


def kind_of(name: str) -> str:
    """A code of unit_kinds.yaml; other where the end says nothing."""
    for entry in words("unit_suffixes")["kinds"]:
        if name.endswith(tuple(entry["ends"])):
            return str(entry["kind"])
    return "other"
