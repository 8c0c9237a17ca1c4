"""Page: a document beside its tasks, as one HTML text that needs no network."""

from html import escape

from tiaokuai.loaders import Extraction, Source
from tiaokuai.ontology import codes

from ..choice import checked, label_style
from ..template import asset, filled, style_policy
from .blocks import Blocks
from .card import card


def extract_page(source: Source, extraction: Extraction) -> str:
    """What `extraction` found in `source`, as a complete page; equal input, equal text.

    The text as printed stands on one side, the tasks on the other, and each leads to the other.
    It holds no script: finding and narrowing are matters of links and style, and text is
    escaped and never more.
    """
    style = asset("extract", "page.css") + "".join(map(_rule, _tags(extraction)))
    style += "".join(_pair(task.ordinal) for task in extraction.tasks)
    parts = {
        "policy": style_policy(style),
        "title": escape(extraction.document.title or extraction.document.source.path),
        "style": style,
        "inputs": "".join(
            f'<input type="radio" name="show" id="f-{t}">' for t in _tags(extraction)
        ),
        "labels": "".join(_label(extraction, tag) for tag in _tags(extraction)),
        "facts": _facts(extraction),
        "warnings": "".join(f"<li>{escape(one)}</li>" for one in extraction.warnings),
        "source": Blocks(source, extraction).html(),
        "tasks": "".join(map(card, extraction.tasks)),
    }
    parts["inputs"] = parts["inputs"].replace(">", " checked>", 1)
    return filled(asset("extract", "page.html"), parts)


def _tags(extraction: Extraction) -> list[str]:
    """What the lines can be narrowed down to: all of them, or those of one disposition."""
    return [
        "all",
        *(tag for tag in codes("dispositions")["dispositions"] if _count(extraction, tag)),
    ]


def _count(extraction: Extraction, tag: str) -> int:
    totals = extraction.ledger.totals
    return sum(totals.values()) if tag == "all" else totals.get(tag, 0)


def _label(extraction: Extraction, tag: str) -> str:
    name = "全部" if tag == "all" else codes("dispositions")["dispositions"][tag]["zh"]
    return (
        f'<label for="f-{tag}" class="chip {tag}">{name} <b>{_count(extraction, tag)}</b></label>'
    )


def _rule(tag: str) -> str:
    """Style: the label of what is shown, and the lines that it leaves out."""
    rules = label_style(tag)
    if tag != "all":
        rules.append(f"{checked(tag)}~main .line:not(.{tag}){{opacity:.22}}")
    return "\n".join(rules) + "\n"


def _pair(task: int) -> str:
    """Style: a task's card and the stretches of its text when either is gone to."""
    gone_to = f"body:has(#t{task}:target,#s{task}:target)"
    return f"{gone_to} #t{task}{{{_CARD}}}{gone_to} .k{task}{{{_STRETCH}}}\n"


_CARD = "border-color:var(--blue);box-shadow:0 0 0 2px var(--blue)"
_STRETCH = "outline:2px solid var(--blue);outline-offset:1px"


def _facts(extraction: Extraction) -> str:
    document = extraction.document
    place = document.jurisdiction.name if document.jurisdiction else ""
    kind = codes("document_kinds")[document.kind]["label"]["zh"]
    year = f"{document.year}年" if document.year else ""
    first = (place, year, kind, document.number, document.issuer, document.issued)
    cites = "、".join(f"《{cite.title}》{cite.number or ''}" for cite in document.cites)
    source = document.source
    lines = [
        " · ".join(filter(None, first)),
        f"依据：{cites}" if cites else "",
        f"{source.path} · {source.media_type} · SHA-256 {source.sha256}",
    ]
    return f"<h1>{escape(document.title)}</h1>" + "".join(
        f"<p>{escape(line)}</p>" for line in lines if line
    )
