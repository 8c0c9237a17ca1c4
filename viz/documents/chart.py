"""Chart: the numbers of a report drawn, as SVG for pages or PNG for Word; the same bytes again."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Literal

from tiaokuai.queries import Chart

from .fonts import chinese_font

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_COLOURS = ("#D98A1F", "#E8C48A", "#5B8DB8", "#7A6A58")
_INK, _SOFT = "#22262B", "#67707A"
_WIDTH = 7.2
"""Inches."""
_DPI = 200


def draw(chart: Chart, format: Literal["svg", "png"]) -> bytes:
    """The drawing; empty where there is nothing to draw.

    Raises TiaokuaiError where no Chinese font is installed.
    """
    if not chart.labels or not chart.series:
        return b""
    import matplotlib as mpl
    from matplotlib.figure import Figure as Drawing

    style: dict[Any, Any] = {
        "font.family": [chinese_font()],
        "font.size": 9,
        "svg.fonttype": "none",
        "svg.hashsalt": "tiaokuai",
        "axes.unicode_minus": False,
        "axes.edgecolor": "#C9CDD3",
        "text.color": _INK,
        "xtick.color": _SOFT,
        "ytick.color": _INK,
    }
    with mpl.rc_context(style):
        figure = Drawing(figsize=(_WIDTH, _height(chart)))
        _KINDS[chart.kind](figure.add_subplot(), chart)
        buffer = io.BytesIO()
        metadata: dict[str, Any] = (
            {"Date": None, "Creator": None} if format == "svg" else {"Software": None}
        )
        figure.savefig(buffer, format=format, dpi=_DPI, metadata=metadata, bbox_inches="tight")
    return buffer.getvalue()


def _height(chart: Chart) -> float:
    if chart.kind == "months":
        return 2.8
    rows = len(chart.labels) if chart.kind == "bars" else len(chart.series) + 2
    return 0.9 + 0.29 * rows


def _bars(axes: Axes, chart: Chart) -> None:
    """Lying bars, the first at the top, stacked, with their numbers on them."""
    from matplotlib.ticker import MaxNLocator

    places = range(len(chart.labels))
    left = [0.0] * len(chart.labels)
    most = max(
        (sum(n.value for n in bar if n) for bar in zip(*_numbers(chart), strict=True)), default=1
    )
    for (name, numbers), colour in zip(chart.series, _COLOURS, strict=False):
        values = [number.value if number else 0.0 for number in numbers]
        axes.barh(places, values, left=left, color=colour, label=name, height=0.68)
        for place, value, start, number in zip(places, values, left, numbers, strict=True):
            if value and value > most / 40:
                axes.text(start + value / 2, place, str(number), ha="center", va="center",
                          fontsize=7.5)  # fmt: skip
        left = [a + b for a, b in zip(left, values, strict=True)]
    axes.set_yticks(places, chart.labels)
    axes.invert_yaxis()
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    _plain(axes, "x")
    axes.legend(ncols=3, frameon=False, loc="lower right")


def _months(axes: Axes, chart: Chart) -> None:
    """Upright bars with their numbers above them."""
    from matplotlib.ticker import MaxNLocator

    _, numbers = chart.series[0]
    places = range(len(chart.labels))
    axes.bar(places, [n.value if n else 0 for n in numbers], color=_COLOURS[2], width=0.6)
    for place, number in zip(places, numbers, strict=True):
        axes.text(place, number.value if number else 0, str(number), ha="center", va="bottom")
    axes.set_xticks(places, chart.labels, rotation=0 if len(places) < 10 else 45)
    axes.set_xlim(-0.7, max(len(places), 6) - 0.3)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    _plain(axes, "y")


def _matrix(axes: Axes, chart: Chart) -> None:
    """Squares, the darker the more, with their numbers in them."""
    values = [[n.value if n else 0.0 for n in numbers] for numbers in _numbers(chart)]
    most = max((value for row in values for value in row), default=1) or 1
    axes.imshow(values, cmap="Blues", vmin=0, vmax=most * 1.3, aspect="auto")
    for row, numbers in enumerate(_numbers(chart)):
        for column, number in enumerate(numbers):
            if number:
                ink = "white" if number.value > most * 0.8 else _INK
                axes.text(column, row, str(number), ha="center", va="center", color=ink)
    axes.set_xticks(range(len(chart.labels)), chart.labels, rotation=45, ha="left")
    axes.set_yticks(range(len(chart.series)), [name for name, _ in chart.series])
    axes.xaxis.tick_top()
    axes.set_xticks([n - 0.5 for n in range(1, len(chart.labels))], minor=True)
    axes.set_yticks([n - 0.5 for n in range(1, len(chart.series))], minor=True)
    axes.grid(which="minor", color="white", linewidth=1.5)
    axes.tick_params(which="both", length=0)
    for side in axes.spines.values():
        side.set_visible(False)


def _numbers(chart: Chart) -> list[tuple[Any, ...]]:
    return [numbers for _, numbers in chart.series]


def _plain(axes: Axes, along: Literal["x", "y"]) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis=along, color="#E9E7E2", linewidth=0.7)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)


_KINDS = {"bars": _bars, "months": _months, "matrix": _matrix}
