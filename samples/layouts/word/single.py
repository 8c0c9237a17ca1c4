"""Single: Word documents as one XML file, the kind that templates of office systems fill in."""

import re

from .file import MAIN, Word
from .lists import Numbered

_PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"
_OLD = "http://schemas.microsoft.com/office/word/2003/wordml"
_PROLOG = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<?mso-application progid="Word.Document"?>\n'
)


class Flat(Numbered):
    """The parts of a docx in one file."""

    def package(self, body: str) -> bytes:
        """XML in which each part is an element."""
        parts = "".join(
            f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{content}</pkg:xmlData></pkg:part>'
            for name, content in self.files(body).items()
        )
        return f'{_PROLOG}<pkg:package xmlns:pkg="{_PACKAGE}">{parts}</pkg:package>'.encode()


class Old(Word):
    """Word 2003's own XML, as a template fills it in, with a picture beside the text."""

    def package(self, body: str) -> bytes:
        """XML in the names of Word 2003."""
        body = body.replace("w:vMerge", "w:vmerge")
        body = re.sub(r"<w:body>(.*)</w:body>", r"<w:body><wx:sect>\1</wx:sect></w:body>", body)
        fonts = '<w:fonts><w:defaultFonts w:ascii="宋体"/></w:fonts>'
        spaces = 'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"'
        document = self.files(body)["word/document.xml"].replace(
            "w:document ", f"w:document {spaces} "
        )
        document = document.replace("<w:body>", f"{fonts}<w:body>").replace(MAIN, _OLD)
        return (_PROLOG + document.replace("w:document", "w:wordDocument")).encode()
