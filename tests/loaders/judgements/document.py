"""A document of 临河市 whose cells leave questions open, as two readers may give it."""

from tiaokuai.loaders import Extraction, Judgements, extract, parse_judgements, read

HEAD = "kind,verdict,place,document,quote,name,other_name\n"
ROWS = """2025年临河市政务公开工作任务分解表
{before}
	序号
	工作任务
	责任单位

	1
	公布惠企政策清单，每季度更新，接受社会监督。
	市发改局、市经济发展局

	2
	开学前公布义务教育学校招生范围、计划和报名材料清单。
	市财政局市民政局、市教育局

	3
	按月公布城区饮用水水源地水质监测结果。
	市生态环境局牵头，市水务局配合

"""


def made(judgements: str = "", *, before: str = "") -> Extraction:
    """The document read and judged by the lines; `before` shifts every offset."""
    text = ROWS.format(before=before)
    return extract(read(text.encode(), "papers/city.txt"), lines(judgements))


def lines(text: str) -> Judgements:
    """Judgements of lines with the columns of HEAD."""
    return parse_judgements(HEAD + text, "judgements.csv")


def units(extraction: Extraction, task: int) -> dict[str, tuple[str, str]]:
    """Unit id and role by name, of one task."""
    return {a.unit: (a.unit_id, a.role) for a in extraction.tasks[task - 1].assignments}
