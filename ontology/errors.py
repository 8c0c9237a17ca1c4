"""TiaokuaiError: what every failure of this program is; UsageError: one of the caller's making."""


class TiaokuaiError(Exception):
    """A failure told in one line: what happened, where, and what to do about it.

    Every error that the library raises on purpose derives from this one, so that a caller
    can catch them all, and the command line can print each as one line and go on.
    """

    def __init__(self, what: str, *, where: str = "", todo: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.todo = todo

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.todo}" if self.todo else line


class UsageError(TiaokuaiError):
    """What was asked for does not exist or is not well-formed: nothing was tried."""
