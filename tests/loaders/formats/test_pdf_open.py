"""PDF tables without lines between their cells: rows and columns by how the text stands."""

import pytest

from samples import truth
from samples.layouts import Layout, pdf
from samples.printing import blocks
from tiaokuai.loaders import extract, read


@pytest.mark.parametrize("write", [pdf.write_three_lines, pdf.write_no_rules])
@pytest.mark.parametrize(
    "name",
    ["mohu-2025-care", "qingxia-2023-openness", "qingxia-2024-openness", "liyuan-2025-business"],
)
def test_a_table_without_lines_gives_the_tasks_of_the_document(write: Layout, name: str) -> None:
    document = next(d for d in truth() if d.id == name)
    tasks = extract(read(write(document, blocks(document)), "a.pdf")).tasks
    assert ["".join(task.text.split()) for task in tasks] == [task.text for task in document.tasks]
    assert [{(a.unit, a.role) for a in task.assignments} for task in tasks] == [
        {(a.unit, a.role) for a in document.assignments(task)} for task in document.tasks
    ]
    assert [task.headings for task in tasks] == [list(task.headings) for task in document.tasks]
