"""Page: two documents side by side, task by task, as one HTML text that needs no network."""

import base64
import hashlib
import re
from html import escape
from importlib.resources import files

from tiaokuai.graph import Comparison
from tiaokuai.loaders import DocumentRecord, Extraction
from tiaokuai.ontology import codes

from .filters import Filter, filters
from .rows import Rows


def compare_page(comparison: Comparison, a: Extraction, b: Extraction) -> str:
    """The comparison of the documents `a` and `b` as a complete page; equal input, equal text.

    It holds no script: the filter is a matter of style, and text is escaped and never more.
    """
    rows = Rows(comparison, a, b)
    offered = filters(rows.tags())
    style = _asset("page.css") + "".join(map(_rule, offered))
    parts = {
        "policy": f"default-src 'none'; style-src '{_hash(style)}'; img-src data:",
        "title": escape(f"{a.document.title} → {b.document.title}"),
        "style": style,
        "inputs": "".join(map(_input, offered)),
        "labels": "".join(map(_label, offered)),
        "a": _document("A", a.document, len(a.tasks), len(comparison.only_a), "未承接"),
        "b": _document("B", b.document, len(b.tasks), len(comparison.only_b), "新增"),
        "rows": rows.html(),
    }
    # One pass, so that a mark inside a document's text is text.
    return re.sub(r"\{\{(\w+)\}\}", lambda mark: parts[mark[1]], _asset("page.html"))


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
    here, label = f"#f-{filter.tag}", f'~nav label[for="f-{filter.tag}"]'
    rules = [
        f"{here}:checked{label}{{outline:2px solid var(--ink)}}",
        f"{here}:focus-visible{label}{{outline:3px solid var(--blue)}}",
    ]
    if filter.tag != "all":
        rules.append(f"{here}:checked~main .tagged:not(.{filter.tag}){{display:none}}")
        rules.append(f"{here}:checked~main .part:not(:has(.{filter.tag})){{display:none}}")
    return "\n".join(rules) + "\n"


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _asset(name: str) -> str:
    return files("tiaokuai.viz").joinpath("compare", name).read_text("utf-8")
