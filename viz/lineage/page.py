"""Page: a lineage as one HTML text that needs no network; the shared words are marked."""

from collections.abc import Sequence
from html import escape

from tiaokuai.queries import Branch, Node, Tree, apart_names, difference_names

from ..template import asset, style_policy
from .facts import place_and_year, status, step_facts


def lineage_page(tree: Tree) -> str:
    """The task in the middle, above it what it comes from, below what came of it.

    It holds no script; text is escaped and never more. Equal input, equal text.
    """
    style = asset("lineage", "page.css")
    title = escape(tree.root.thread_name or tree.root.text[:30])
    return (
        '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{style_policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<link rel="icon" href="data:,">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f'<h1>{title}</h1>\n<article class="root">{_task(tree.root, [])}</article>\n'
        f"{_part('来源：上级、往年', tree.up)}{_part('去向：下级、来年', tree.down)}"
        "</main>\n</body>\n</html>\n"
    )


def _part(title: str, branches: Sequence[Branch]) -> str:
    content = _list(branches) if branches else "<p>没有发现</p>"
    return f"<section><h2>{title}</h2>{content}</section>\n"


def _list(branches: Sequence[Branch]) -> str:
    return f"<ul>{''.join(map(_item, branches))}</ul>" if branches else ""


def _item(branch: Branch) -> str:
    facts = "".join(f'<span class="chip">{escape(fact)}</span>' for fact in step_facts(branch))
    step = f'<p class="step {branch.relation}">{facts}</p>'
    if branch.again:
        node = (
            f"<p>{escape(place_and_year(branch.node))} {escape(branch.node.task)}（上文已列）</p>"
        )
        return f"<li>{step}<article>{node}</article></li>"
    other = branch.step.before == branch.node.task
    words = [shared.before if other else shared.after for shared in branch.shared]
    theirs = [shared.after if other else shared.before for shared in branch.shared]
    proof = "".join(f"<li>{escape(text)}</li>" for text in theirs)
    said = difference_names(branch.step)
    return (
        f"<li>{step}<article>{_task(branch.node, words)}"
        + (f'<p class="said">差异：{escape(said)}</p>' if said else "")
        + (f"<details><summary>对应分句</summary><ol>{proof}</ol></details>" if proof else "")
        + f"</article>{_list(branch.branches)}</li>"
    )


def _task(node: Node, words: Sequence[str]) -> str:
    mark = f'<b class="chip {escape(node.status)}">{escape(status(node))}</b>'
    apart = apart_names(node.judged_apart)
    due = f" · 时限 {escape(node.deadline)}" if node.deadline else ""
    return (
        f"<header><b>{escape(place_and_year(node))}</b> {escape(node.title)}"
        f"{mark if status(node) else ''}</header><p>{_marked(node.text, words)}</p>"
        + (f'<p class="said judged">{escape(apart)}</p>' if apart else "")
        + f"<footer>{escape(node.task)} · {escape(node.where)}{due}</footer>"
    )


def _marked(text: str, words: Sequence[str]) -> str:
    """The text with the stretches that hold the words marked."""
    again = [False] * len(text)
    for own in filter(None, words):
        at = text.find(own)
        if at >= 0:
            again[at : at + len(own)] = [True] * len(own)
    parts: list[str] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and again[end] == again[at]:
            end += 1
        piece = escape(text[at:end])
        parts.append(f"<mark>{piece}</mark>" if again[at] else piece)
        at = end
    return "".join(parts).replace("\n", "<br>")
