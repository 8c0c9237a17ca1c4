"""Home: what a graph holds and what can be asked of it."""

from collections.abc import Iterable, Mapping
from html import escape

from tiaokuai.ontology import schema
from tiaokuai.queries import Query

from .forms import Choices, lists, text_field
from .frame import framed

_COUNTED = ("Document", "Task", "Unit", "Jurisdiction", "Section")

_ABOUT = {
    "": "总览",
    "unit": "关于一个单位",
    "task": "关于一项任务",
    "document": "关于文件",
    "place": "关于一个辖区",
    "function": "关于一个对口系统",
    "text": "按文字",
}
"""Questions by what they need to be told first."""


def home_page(
    name: str, counts: Mapping[str, int], questions: Iterable[Query], choices: Choices
) -> str:
    """The first page: counts by kind, the forms for lineage, years and reports, all questions."""
    kinds = schema().nodes
    counted = "".join(
        f"<li><b>{counts[kind]:,}</b> {escape(kinds[kind].label.zh)}</li>" for kind in _COUNTED
    )
    body = (
        f'<h1>{escape(name)}</h1>\n<ul class="counts">{counted}</ul>\n'
        f'<h2>查看</h2>\n<div class="cards">{_EXPLORE}{_lineage()}{_diff()}{_report()}</div>\n'
        f'<h2 id="questions">命名查询</h2>\n{_questions(list(questions))}{lists(choices)}'
    )
    return framed(f"条块 · {name}", body)


_EXPLORE = (
    '<section><h3>浏览图谱</h3><p class="soft">搜索文件、任务和单位，按辖区、年份筛选，'
    '画出牵头配合与承接关系。</p><a class="button" href="/explore">打开</a></section>'
)


def _lineage() -> str:
    fields = text_field("task", "任务标识，或任务中的文字", required=True)
    return _form("/lineage", "任务的来龙去脉", fields)


def _diff() -> str:
    years = text_field("from", "前一年", "int", required=True) + text_field(
        "to", "后一年", "int", required=True
    )
    place = text_field("place", "辖区", "place", required=True)
    return _form("/diff", "两年对照", f'{place}<div class="two">{years}</div>')


def _report() -> str:
    kind = (
        '<label>报告<select name="kind"><option value="obligations">任务承担情况</option>'
        '<option value="coordination">协同情况</option></select></label>'
    )
    place = text_field("place", "辖区", "place", hint="不限")
    year = text_field("year", "年份", "int", hint="不限")
    return _form("/report", "报告", f'{kind}<div class="two">{place}{year}</div>')


def _form(action: str, title: str, fields: str) -> str:
    return f'<form action="{action}"><h3>{title}</h3>{fields}<button>查看</button></form>'


def _questions(questions: list[Query]) -> str:
    parts = []
    for about, title in _ABOUT.items():
        found = [query for query in questions if _needed(query) == about]
        items = "".join(map(_item, found))
        parts.append(f'<h3>{title}</h3>\n<ul class="questions">{items}</ul>\n' if found else "")
    return "".join(parts)


def _needed(query: Query) -> str:
    return next((p.type for p in query.parameters if p.required), "")


def _item(query: Query) -> str:
    return (
        f'<li><a href="/question/{query.name}">{escape(query.purpose.zh)}</a>'
        f"<small>{escape(query.purpose.en)}</small></li>"
    )
