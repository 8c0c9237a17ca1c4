"""A graph with texts that formats stumble over."""

import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tiaokuai.graph import Graph, arrow_schema

TEXTS = [
    "一个“引号” \"two\" 'three' `four`",
    "行一\n行二\r\n行三\t制表",
    "a\\u0041 \\n \\\\ \\' $id {x: 1} // /* 注",
    "逗号,分号;竖线|; : &lt; <b> ]]> &amp;",
    " 前后有空格 ",
    "=1+1",
    "\x0b\x7f\u2028👩‍👩‍👧𠮷",
    "",
    '"',
    "\\",
]
LISTS = [["a;b", "c,d"], ['"', "\\"], [], ["一\n二"]]


def hostile(graph: Graph, folder: Path) -> Graph:
    """A copy of the graph whose first tasks have such texts, and such lists of evidence."""
    shutil.copytree(graph.path, folder)
    path = folder / "tables/Task.parquet"
    rows = pq.read_table(path).to_pylist()
    for row, text in zip(rows, TEXTS, strict=False):
        row["text"] = row["headings"] = text
    for row, items in zip(rows, LISTS, strict=False):
        row["evidence"] = items
    pq.write_table(pa.Table.from_pylist(rows, schema=arrow_schema("Task")), path)
    return Graph(folder)
