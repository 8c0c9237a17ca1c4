"""Treetext: a lineage as a tree of lines, as wide as the terminal."""

import io
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.tree import Tree as Drawing

    from tiaokuai.queries import Branch, Node, Tree

_ENDLESS = 100_000
"""Columns where no terminal folds the lines: for programs and files."""


def tree_text(tree: "Tree") -> str:
    """The task, then what it comes from, then what came of it."""
    from rich.console import Console
    from rich.text import Text
    from rich.tree import Tree as Drawing

    from tiaokuai.queries import apart_names

    buffer = io.StringIO()
    terminal = sys.stdout.isatty()
    console = Console(
        file=buffer,
        width=None if terminal else _ENDLESS,
        markup=False,
        emoji=False,
        highlight=False,
    )
    name = f"　线索：{tree.root.thread_name}" if tree.root.thread_name else ""
    texts = [f"{_head(tree.root)}{name}", tree.root.text, apart_names(tree.root.judged_apart)]
    console.print(Text("\n".join(filter(None, texts))))
    for title, branches, none in (
        ("↑ 来源（上级、往年）", tree.up, "没有发现来源"),
        ("↓ 去向（下级、来年）", tree.down, "没有发现去向"),
    ):
        drawing = Drawing(Text(title if branches else f"{title}：{none}"))
        _add(drawing, branches)
        console.print(drawing)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _add(drawing: "Drawing", branches: "Sequence[Branch]") -> None:
    from rich.text import Text

    for branch in branches:
        twig = drawing.add(Text("\n".join(_lines(branch))))
        _add(twig, branch.branches)


def _lines(branch: "Branch") -> list[str]:
    from tiaokuai.queries import apart_names, change_names, difference_names, step_name

    step = branch.step
    facts = [step_name(branch), f"把握 {step.score:.2f}", change_names(step)]
    lines = [_head(branch.node), "　".join(fact for fact in facts if fact)]
    if branch.again:
        return [*lines, "（上文已列）"]
    lines.append(branch.node.text)
    if apart := apart_names(branch.node.judged_apart):
        lines.append(apart)
    for shared in branch.shared[:1]:
        lines.append(f"依据 “{shared.before}” → “{shared.after}”")
    if said := difference_names(step):
        lines.append(f"差异 {said}")
    return [*lines, *([f"出处 {branch.node.where}"] if branch.node.where else [])]


def _head(node: "Node") -> str:
    from tiaokuai.ontology import codes

    status = codes("task_statuses")[node.status]["label"]["zh"]
    marks = f"【{status}】" if node.status != "printed" else ""
    year = f"{node.year}年" if node.year else ""
    return f"{node.place or ''} {year} {marks}{node.task}".strip()
