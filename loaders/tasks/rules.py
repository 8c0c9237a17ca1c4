"""Document-wide rules: sentences that say for all tasks who leads or who takes part."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tiaokuai.ontology import codes

from ..passage import Passage
from ..records import Role
from ..source import Source, Table
from .clean import clean
from .draft import Draft, Part
from .parts import merged, parts_of


def apply_rules(source: Source, drafts: Sequence[Draft]) -> None:
    """Change the drafts' roles as the document's own rules say; each change names its rule.

    first_leads: the first of the responsible units leads, the others stay responsible, or support
    it where the rule says so (其他单位配合).
    responsible_leads: where none leads, the responsible units do. all_carry_out: the named
    units support every task.
    """
    texts = _texts(source)
    for name, rule in codes("prose")["rules"].items():
        for passage in texts:
            if match := re.search(rule["pattern"], passage.text):
                for draft in drafts:
                    _RULES[name](draft, passage, match)
                break


def _texts(source: Source) -> list[Passage]:
    """The paragraphs and cells that could state a rule."""
    words = codes("prose")["rule_words"]
    passages: list[Passage] = []
    for block in source.blocks:
        if isinstance(block, Table):
            passages += [cell.passage for row in block.rows for cell in row]
        else:
            passages.append(block.passage)
    return [clean(passage) for passage in passages if any(w in passage.text for w in words)]


def _led(draft: Draft) -> bool:
    return any(part.share.role == "lead" for part in draft.parts)


def _first_leads(draft: Draft, _passage: Passage, match: re.Match[str]) -> None:
    at = next((n for n, p in enumerate(draft.parts) if p.share.role == "responsible"), None)
    if at is None or _led(draft):
        return
    draft.parts[at] = _with_role(draft.parts[at], "lead", "first_leads")
    if match["rest"]:
        draft.parts = [
            _with_role(part, "support", "first_leads") if part.share.role == "responsible" else part
            for part in draft.parts
        ]


def _responsible_leads(draft: Draft, _passage: Passage, _match: re.Match[str]) -> None:
    if not _led(draft):
        draft.parts = [
            _with_role(part, "lead", "responsible_leads")
            if part.share.role == "responsible"
            else part
            for part in draft.parts
        ]


def _all_carry_out(draft: Draft, passage: Passage, match: re.Match[str]) -> None:
    units = passage[match.start("units") : match.end("units")]
    more = parts_of(units, "support", filled=True)
    more = [replace(p, share=replace(p.share, role_rule="all_carry_out")) for p in more]
    draft.parts = merged([*draft.parts, *more])


def _with_role(part: Part, role: Role, rule: str) -> Part:
    return replace(part, share=replace(part.share, role=role, role_rule=rule))


_RULES = {
    "first_leads": _first_leads,
    "responsible_leads": _responsible_leads,
    "all_carry_out": _all_carry_out,
}
