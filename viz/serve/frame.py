"""Frame: what the pages of the server have in common."""

from html import escape

from ..template import asset, filled, style_policy


def framed(title: str, body: str) -> str:
    """A complete page around a body of HTML; it holds no script and sends forms to its server."""
    style = asset("serve", "page.css")
    policy = f"{style_policy(style)}; form-action 'self'; base-uri 'none'"
    parts = {"policy": policy, "title": escape(title), "style": style, "body": body}
    return filled(asset("serve", "page.html"), parts)
