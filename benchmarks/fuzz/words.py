"""Words: changes to what a document says, cell by cell and line by line."""

from random import Random

from .bytewise import damage

_PIECES = (
    "\0", "\x01", "\x0b", "\x0c", "\x1f", "\x85", "\u2028", "\u200b", "\u202e", "\u2066",
    "\ufeff", "\ufffe", "\ue000", "𠮷", "é", "\t", "\n", "\r", "\n\n", "\t\t", " ", "\u3000",
    "|", "\\|", "<br>", "（", "）", "(", "〔", "【", "、", "，", "；", "：", "。", "《", "》", "/",
    "％", "“", "①", "-", "*", "#", "一、", "（一）", "1.", "（1）", "第一章",
    "牵头单位：", "责任单位：", "（责任单位：", "配合单位：", "序号", "完成时限",
    "市", "县", "局", "委", "政府", "各县（市、区）", "等", "同上", "抄送：", "附件", "- 3 -",
    "年", "月", "日", "12月底前", "2025年", "二〇二五年", "每季度", "长期坚持", "持续推进",
    "政办发〔2025〕1号", "9", "99999999999999999999", "0", "零", "十", "万", "年底前",
    "印发之日起30日内", "第", "季度",
)  # fmt: skip
_RUNS = (1, 2, 3, 60, 2000)


def change_words(draw: Random, data: bytes) -> bytes:
    """A text file with its words or lines changed."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return changed(draw, data.decode(encoding)).encode(encoding)
        except UnicodeError:
            continue
    return damage(draw, data)


def changed(draw: Random, text: str) -> str:
    """The text with something put in, lost, doubled, or with its lines in another order."""
    at, end = sorted((draw.randint(0, len(text)), draw.randint(0, len(text))))
    end = min(end, at + int(draw.paretovariate(0.7)))
    match draw.randrange(7):
        case 0 | 1:
            piece = draw.choice(_PIECES) * draw.choice(_RUNS)
            return text[:at] + piece + text[at:]
        case 2:
            return text[:at] + "".join(draw.choices(_PIECES, k=draw.randint(1, 12))) + text[end:]
        case 3:
            return text[:at] + text[end:]
        case 4:
            return text[:at] + text[at:end] * draw.choice((2, 30)) + text[end:]
        case 5:
            lines = text.split("\n")
            draw.shuffle(lines)
            return "\n".join(lines)
        case _:
            return "".join(text.split(draw.choice(_PIECES)))
