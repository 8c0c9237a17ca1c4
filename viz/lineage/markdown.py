"""Markdown: a lineage as nested lists."""

from collections.abc import Iterator, Sequence

from tiaokuai.queries import Branch, Node, Tree, apart_names, difference_names

from .facts import place_and_year, status, step_facts


def lineage_markdown(tree: Tree) -> str:
    """The task, what it comes from and what came of it; each step with its shared clause."""
    root = tree.root
    lines = [f"# {root.thread_name or root.task}", "", f"{_head(root)}：{_plain(root.text)}", ""]
    if apart := apart_names(root.judged_apart):
        lines += [_plain(apart), ""]
    for title, branches in (("来源", tree.up), ("去向", tree.down)):
        lines += [f"## {title}", "", *(_items(branches, 0) if branches else ["（无）"]), ""]
    return "\n".join(lines).rstrip() + "\n"


def _items(branches: Sequence[Branch], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for branch in branches:
        facts = "，".join(step_facts(branch))
        text = "上文已列" if branch.again else _plain(branch.node.text)
        yield f"{indent}- {_head(branch.node)}（{facts}）：{text}"
        if branch.again:
            continue
        for shared in branch.shared[:1]:
            yield f"{indent}  - 依据：“{_plain(shared.before)}” → “{_plain(shared.after)}”"
        if said := difference_names(branch.step):
            yield f"{indent}  - 差异：{_plain(said)}"
        if apart := apart_names(branch.node.judged_apart):
            yield f"{indent}  - {_plain(apart)}"
        if branch.node.where:
            yield f"{indent}  - 出处：{_plain(branch.node.where)}"
        yield from _items(branch.branches, depth + 1)


def _head(node: Node) -> str:
    marked = f"〔{status(node)}〕" if status(node) else ""
    return f"**{place_and_year(node)}** {marked}{_plain(node.task)}"


def _plain(text: str) -> str:
    """A text in one line whose marks are no Markdown."""
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", " ")
