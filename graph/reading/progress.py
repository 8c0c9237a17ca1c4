"""Progress: what a build tells of its work."""

from typing import Protocol


class Progress(Protocol):
    """Told of each step."""

    def __call__(self, step: str, done: int, total: int, at: str = "") -> None:
        """What is being done, how many are done, how many there are, which one takes long."""
