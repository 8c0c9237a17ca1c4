"""Method: what every report says of what it read and how it counted."""

from .asked import Asked
from .parts import Heading, Paragraph, Part, Table, TableColumn

_COUNTED = (
    "单位的名称按其所属辖区归并：同一单位的不同写法计为一个，不同地方的同名单位分别计。",
    "“直接”指任务点名了该单位；“经统称”指任务写的是“各部门”“各县（市、区）政府”等统称，而该单位是其成员。"
    "两者分别计数，从不相加；“有关部门”一类所指不明的统称不展开到具体单位。",
    "一项任务写明两个以上牵头单位的，为共同牵头，各计一项；折算份额则由同一角色的n个单位"
    "各得1/n，统称按一个单位计，因此各单位的份额之和等于任务数。",
    "牵头以文件写明的为准。文件未写明牵头的，不按“排在首位即牵头”的惯例推定。",
)


def method(documents: Asked) -> list[Part]:
    """The documents that were read and how numbers were made of them."""
    rows = tuple(
        (
            n,
            f"《{row['title']}》" if row["title"] else row["document"],
            row["document"],
            row["place"],
            row["year"],
            documents.figure(row, "tasks"),
        )
        for n, row in enumerate((r for r in documents.rows if r["tasks"]), 1)
    )
    columns = (
        TableColumn("序号", 7),
        TableColumn("文件", 34),
        TableColumn("文号或标识", 24),
        TableColumn("辖区", 14),
        TableColumn("年份", 7),
        TableColumn("任务数", 8, number=True),
    )
    return [
        Heading("一、统计范围和口径"),
        Paragraph(("统计的文件如下，每项任务都可回到原文的页、表、行核对。",)),
        Table("统计的文件", columns, rows, documents.note),
        *(Paragraph((text,), item=True) for text in _COUNTED),
    ]
