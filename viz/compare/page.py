"""Page: two documents side by side, task by task, as one HTML text that needs no network."""

from html import escape

from tiaokuai.graph import Comparison
from tiaokuai.loaders import DocumentRecord, Extraction
from tiaokuai.ontology import codes

from ..choice import checked, label_style
from ..template import asset, filled, style_policy
from .filters import Filter, filters
from .rows import Rows


def compare_page(comparison: Comparison, a: Extraction, b: Extraction) -> str:
    """The comparison of the documents `a` and `b` as a complete page; equal input, equal text.

    It holds no script: the filter is a matter of style, and text is escaped and never more.
    """
    rows = Rows(comparison, a, b)
    offered = filters(rows.tags())
    style = asset("compare", "page.css") + "".join(map(_rule, offered))
    parts = {
        "policy": style_policy(style),
        "title": escape(f"{a.document.title} → {b.document.title}"),
        "style": style,
        "inputs": "".join(map(_input, offered)),
        "labels": "".join(map(_label, offered)),
        "a": _document("A", a.document, len(a.tasks), len(comparison.only_a), "未承接"),
        "b": _document("B", b.document, len(b.tasks), len(comparison.only_b), "新增"),
        "rows": rows.html(),
    }
    return filled(asset("compare", "page.html"), parts)


def _document(letter: str, document: DocumentRecord, tasks: int, alone: int, word: str) -> str:
    place = document.jurisdiction.name if document.jurisdiction else ""
    kind = codes("document_kinds")[document.kind]["label"]["zh"]
    year = f"{document.year}年" if document.year else ""
    facts = " · ".join(fact for fact in (place, year, kind, document.number) if fact)
    share = 100 * (tasks - alone) / tasks if tasks else 0
    return (
        f'<b class="badge">{letter}</b><div><h2>{escape(document.title)}</h2>'
        f"<p>{escape(facts)}</p>"
        f'<p class="share"><meter value="{share:.0f}" max="100"></meter> '
        f"{tasks}项，承接{tasks - alone}项，{word}{alone}项</p></div>"
    )


def _input(filter: Filter) -> str:
    checked = " checked" if filter.tag == "all" else ""
    return f'<input type="radio" name="show" id="f-{filter.tag}"{checked}>'


def _label(filter: Filter) -> str:
    note = f' title="{escape(filter.note)}"' if filter.note else ""
    return (
        f'<label for="f-{filter.tag}" class="chip {filter.tag}"{note}>'
        f"{escape(filter.name)} <b>{filter.count}</b></label>"
    )


def _rule(filter: Filter) -> str:
    """Style: the label of the filter that is on, and what it leaves out."""
    rules = label_style(filter.tag)
    if filter.tag != "all":
        here = checked(filter.tag)
        rules.append(f"{here}~main .tagged:not(.{filter.tag}){{display:none}}")
        rules.append(f"{here}~main .part:not(:has(.{filter.tag})){{display:none}}")
    return "\n".join(rules) + "\n"
