"""Left over: files that are no documents, by their names alone."""

_NO_DOCUMENTS = {"thumbs.db", "desktop.ini", "__macosx"}


def left_over(name: str) -> str:
    """Why a file or folder of this name is passed over; empty for one that is not."""
    if name.startswith("."):
        return "hidden"
    if name.startswith("~$") or name.lower() in _NO_DOCUMENTS:
        return "not a document: left there by another program"
    return ""
