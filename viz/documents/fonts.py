"""Fonts: a Chinese one for drawings, from those that systems bring."""

from functools import cache

from tiaokuai.ontology import TiaokuaiError

STACK = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Noto Serif CJK SC",
    "SimSun",
    "Songti SC",
    "Droid Sans Fallback",
)
"""By preference."""


@cache
def chinese_font() -> str:
    """The name of a Chinese font that is installed; TiaokuaiError where there is none."""
    from matplotlib import font_manager

    installed = {font.name for font in font_manager.fontManager.ttflist}
    for name in STACK:
        if name in installed:
            return name
    raise TiaokuaiError(
        "no Chinese font is installed, so the charts are left out",
        todo="install Noto Sans CJK SC (Debian: fonts-noto-cjk)",
    )
