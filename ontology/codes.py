"""Code lists: the words and rules of the field, kept as YAML beside this file."""

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def codes(name: str) -> Any:
    """The list `ontology/codes/<name>.yaml` as plain lists and mappings; do not change it.

    Raises FileNotFoundError for a list that does not exist.
    """
    # Imported here: a command that needs no list (--help) should not wait for the parser.
    import yaml

    # The C parser is ten times faster; wheels of PyYAML bring it, a source build may lack it.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    path = files("tiaokuai.ontology").joinpath("codes", f"{name}.yaml")
    return yaml.load(path.read_text("utf-8"), Loader=loader)
