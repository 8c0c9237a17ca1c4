"""Style: the formats of a ledger's cells."""

from typing import Any


class Styles:
    """The formats of one workbook; fonts are those that offices have."""

    def __init__(self, book: Any) -> None:
        base = {"font_name": "宋体", "font_size": 10, "text_wrap": True, "valign": "vcenter"}
        line = {"border": 1, "border_color": "#808080"}
        self.title = book.add_format(
            {"font_name": "黑体", "font_size": 18, "align": "center", "valign": "vcenter"}
        )
        self.note = book.add_format({**base, "font_color": "#404040", "text_wrap": False})
        self.head = book.add_format(
            {**base, **line, "font_name": "黑体", "align": "center", "bg_color": "#DCE6F1"}
        )
        self.body = book.add_format({**base, **line})
        self.middle = book.add_format({**base, **line, "align": "center"})
        self.day = book.add_format({**base, **line, "align": "center", "num_format": "yyyy-mm-dd"})
        self.link = book.add_format({**base, **line, "font_color": "#1F4E8C", "underline": 1})
        self.late = book.add_format({"font_color": "#C00000", "bold": True})
