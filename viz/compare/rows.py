"""Rows: what the page shows one below the other."""

from dataclasses import dataclass
from functools import cached_property
from html import escape

from tiaokuai.graph import Comparison, Difference, Link, differences
from tiaokuai.loaders import Extraction, Task
from tiaokuai.ontology import codes

from .card import card
from .groups import Group, groups
from .marks import Marks, Side


@dataclass(frozen=True, slots=True)
class Row:
    """A piece of the page and the tags that filters find it by."""

    tags: set[str]
    html: str


class Rows:
    """The rows of a comparison: groups of tasks carried on, related pairs, tasks of one side."""

    def __init__(self, comparison: Comparison, a: Extraction, b: Extraction) -> None:
        self._comparison = comparison
        self._tasks: dict[tuple[Side, int], Task] = {("a", task.ordinal): task for task in a.tasks}
        self._tasks |= {("b", task.ordinal): task for task in b.tasks}
        self._carried_on = [link for link in comparison.links if link.relation == "carries_on"]
        self._related_to = [link for link in comparison.links if link.relation == "related"]
        found = differences(a, b, self._carried_on)
        self._differences = {
            (link.a, link.b): own for link, own in zip(self._carried_on, found, strict=True)
        }

    def tags(self) -> list[set[str]]:
        """The tags of all rows."""
        return [
            row.tags for row in [*self._carried, *self._related, *self._only("a"), *self._only("b")]
        ]

    def html(self) -> str:
        """All rows under their headings."""
        dropped, new = self._only("a"), self._only("b")
        parts = [
            _section("承接", "同一任务，A 的词句落在 B 的哪里", _joined(self._carried)),
            _section("相关", "同一主题，另一任务，或把握不足", _joined(self._related)),
            f'<div class="alone">{_section("A 未见承接", "", _joined(dropped))}'
            f"{_section('B 新增', '', _joined(new))}</div>",
        ]
        return "".join(parts)

    @cached_property
    def _carried(self) -> list[Row]:
        return [self._row(group) for group in groups(self._carried_on)]

    @cached_property
    def _related(self) -> list[Row]:
        return [self._row(Group([link.a], [link.b], [link])) for link in self._related_to]

    def _row(self, group: Group) -> Row:
        found = [self._differences.get((link.a, link.b), []) for link in group.links]
        tags: set[str] = {tag for link in group.links for tag in link.change} or {"related"}
        tags |= {difference.kind.split("_")[0] for own in found for difference in own}
        tags |= {"judged"} if any(link.judged for link in group.links) else set()
        marks = Marks(group.links, {key: task.text for key, task in self._tasks.items()})
        between = "".join(map(_link, group.links, found))
        return Row(
            tags,
            f'<section class="row tagged {" ".join(sorted(tags))}">'
            f'<div class="tasks">{self._cards("a", group.a, marks)}</div>'
            f'<div class="links">{between}</div>'
            f'<div class="tasks">{self._cards("b", group.b, marks)}</div></section>',
        )

    def _cards(self, side: Side, ordinals: list[int], marks: Marks) -> str:
        return "".join(
            card(side, self._tasks[side, n], marks.html(side, n), self._refused(side, n))
            for n in ordinals
        )

    def _only(self, side: Side) -> list[Row]:
        only = self._comparison.only_a if side == "a" else self._comparison.only_b
        tag = f"only_{side}"
        rows = []
        for n in only:
            task, refused = self._tasks[side, n], self._refused(side, n)
            tags = {tag, "judged"} if refused else {tag}
            html = card(side, task, escape(task.text), self._see(side, n) + refused)
            rows.append(Row(tags, f'<div class="tagged {" ".join(sorted(tags))}">{html}</div>'))
        return rows

    def _see(self, side: Side, ordinal: int) -> str:
        """Which tasks of the other side a task of one side only is related to."""
        seen = (
            [f"B{link.b}" for link in self._related_to if link.a == ordinal]
            if side == "a"
            else [f"A{link.a}" for link in self._related_to if link.b == ordinal]
        )
        return f'<p class="see">相关：{"、".join(seen)}</p>' if seen else ""

    def _refused(self, side: Side, ordinal: int) -> str:
        """Which tasks of the other side a person said that this one has no link with."""
        names, pairs = codes("lineage"), self._comparison.refused
        seen = (
            [f"B{b}" for a, b in pairs if a == ordinal]
            if side == "a"
            else [f"A{a}" for a, b in pairs if b == ordinal]
        )
        words = f"{names['judged']['zh']}{names['refused']['zh']}"
        return f'<p class="see judged">{words}：{"、".join(seen)}</p>' if seen else ""


def _link(link: Link, found: list[Difference]) -> str:
    """What stands between the two sides: which tasks, what kind, how sure, what differs."""
    names = codes("lineage")
    kinds = (
        "".join(
            f'<span class="chip {kind}">{names["changes"][kind]["zh"]}</span>'
            for kind in link.change
        )
        or f'<span class="chip related">{names["relations"]["related"]["zh"]}</span>'
    )
    changed = "".join(
        f'<li class="{own.kind}"><b>{names["differences"][own.kind]["zh"]}</b> '
        f"<del>{escape(own.a) or '—'}</del> → <ins>{escape(own.b) or '—'}</ins></li>"
        for own in found
    )
    return (
        f'<div class="link"><p class="ends">A{link.a} → B{link.b}</p><p>{kinds}</p>'
        + (f'<p><b class="chip judged">{names["judged"]["zh"]}</b></p>' if link.judged else "")
        + f'<p class="score" title="0.5 起为承接">把握 {link.score:.2f}</p>'
        f'<p class="score"><span>A 取用 {link.share_up:.0%}</span> '
        f"<span>B 来自 {link.share_down:.0%}</span></p>"
        + (f"<ul>{changed}</ul>" if changed else "")
        + "</div>"
    )


def _section(title: str, note: str, content: str) -> str:
    if not content:
        return ""
    return f'<section class="part"><h3>{title}<small>{note}</small></h3>{content}</section>'


def _joined(rows: list[Row]) -> str:
    return "".join(row.html for row in rows)
