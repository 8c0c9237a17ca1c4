"""Facts: what a page says of a task and of a step, in words."""

from tiaokuai.ontology import codes
from tiaokuai.queries import Branch, Node, change_names, step_name


def place_and_year(node: Node) -> str:
    """云澜省 2024年."""
    return " ".join(filter(None, (node.place, f"{node.year}年" if node.year else "")))


def status(node: Node) -> str:
    """What a task that nobody printed is called; empty for a printed one."""
    return (
        "" if node.status == "printed" else str(codes("task_statuses")[node.status]["label"]["zh"])
    )


def step_facts(branch: Branch) -> list[str]:
    """The kind of step, its score and what changed."""
    facts = [step_name(branch), f"把握 {branch.step.score:.2f}", change_names(branch.step)]
    return [fact for fact in facts if fact]
