"""Words: outcomes, changes and differences as people read them."""

from collections.abc import Iterable

from tiaokuai.ontology import codes

from .outcome import Line, Outcome
from .step import Step
from .tree import Branch


def outcome_name(outcome: Outcome) -> str:
    """延续, 调整, 恢复, 新增 or 未再列入."""
    return str(codes("lineage_outcomes")[outcome]["label"]["zh"])


def step_name(branch: Branch) -> str:
    """分解自 or 延续自 where a branch leads up to a source, else 分解为 or 延续为."""
    way = "up" if branch.step.before == branch.node.task else "down"
    return str(codes("lineage")["steps"][branch.relation][way])


def change_names(step: Step) -> str:
    """What became of the words: 改写、拆分; and who said so, where a person did."""
    names = [codes("changes")[change]["label"]["zh"] for change in step.change]
    return "、".join([*names, *([_judged()] if step.judged else [])])


def apart_names(tasks: Iterable[str]) -> str:
    """人工判定不相承（硖政办发〔2024〕15号#3）; empty for no tasks."""
    names = "、".join(tasks)
    return f"{_judged()}{codes('lineage')['refused']['zh']}（{names}）" if names else ""


def _judged() -> str:
    return str(codes("lineage")["judged"]["zh"])


def difference_names(step: Step) -> str:
    """What the later or lower task says otherwise, with how both print it."""
    return "；".join(
        f"{codes('differences')[said.kind]['label']['zh']}"
        f"（{said.before or '—'} → {said.after or '—'}）"
        for said in step.said
    )


def line_changes(line: Line) -> str:
    """The changes of all steps of a line, each once, and the links that a person refused it."""
    names = [name for step in line.steps for name in change_names(step).split("、") if name]
    entry = line.after or line.before[0]
    return "、".join(filter(None, [*dict.fromkeys(names), apart_names(entry.apart)]))


def line_differences(line: Line) -> str:
    """The differences of all steps of a line, each once."""
    return "；".join(dict.fromkeys(filter(None, map(difference_names, line.steps))))
