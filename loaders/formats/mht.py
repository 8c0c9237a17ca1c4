"""Web archives (.mht): the page among the files that a browser saved with it."""

from email import message_from_bytes

from tiaokuai.ontology import TiaokuaiError


def page_of(data: bytes) -> tuple[bytes, str | None]:
    """The archive's page and the encoding that its envelope declares.

    Raises TiaokuaiError for an archive without a page.
    """
    for part in message_from_bytes(data).walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(content, bytes):
            return content, part.get_content_charset()
    raise TiaokuaiError("a web archive without a page", todo="save the page as html")
