"""Web archives: a page with its pictures in one file, as Word and as a browser save it."""

import quopri
from base64 import encodebytes
from collections.abc import Sequence

from ...blocks import Block
from ...document import SampleDocument
from .. import html
from .word import page

_PICTURE = encodebytes(b"GIF89a" + bytes(60)).decode()
_ENVELOPE = """{head}MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----=_Part_0"

{preamble}
------=_Part_0
Content-Location: cid:logo.gif
Content-Transfer-Encoding: base64
Content-Type: image/gif

{picture}
------=_Part_0
Content-Location: file:///C:/a.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="{charset}"

{content}
------=_Part_0--
"""


def write_word(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """Word's single file web page: its page in gb2312."""
    return _archive("", "gb2312", page(document, blocks).encode("gb18030"))


def write_browser(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """A browser's: the site's page in UTF-8."""
    head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://www.example.gov.cn/a.html\n"
    head += "Subject: =?utf-8?Q?=E6=94=BF=E5=8A=A1?=\nDate: Mon, 6 May 2024 09:00:00 +0800\n"
    return _archive(head, "utf-8", html.write(document, blocks))


def _archive(head: str, charset: str, content: bytes) -> bytes:
    preamble = "" if head else "This document is a Single File Web Page.\n"
    envelope = _ENVELOPE.format(
        head=head, preamble=preamble, charset=charset, picture=_PICTURE, content="\0"
    )
    quoted = quopri.encodestring(content)
    return envelope.replace("\n", "\r\n").encode().replace(b"\0", quoted)
