"""Invented: tables of made-up tasks, the same for the same seed."""

import random
from typing import Literal

from .printer import Sheet

Kind = Literal[
    "number", "group", "text", "measure", "lead", "unit", "support", "deadline", "person", "note"
]

_VERBS = "推进 完善 开展 加快 落实 规范 优化 梳理 公布 建立 强化 组织 拓展 健全 加强 深化".split()
_THINGS = (
    "农村供水管网改造 老旧小区加装电梯 城市书房建设 河道清淤疏浚 校园食堂明厨亮灶 "
    "社区养老服务 公共停车场建设 企业开办“一窗通办” 秸秆综合利用 消防通道整治 职业技能培训 "
    "古树名木保护 燃气管道更新 大型群众性活动安全检查 惠民文艺演出 中小学课后服务 公交线网调整 "
    "医保异地结算 残疾人辅助器具适配 公共卫生间提升 粮食应急储备 森林防火巡护 招聘会 高标准农田建设"
).split()
_HOW = (
    "明确时间表和路线图，逐项建立台账 | 每月调度一次进展情况 | 按照“谁主管、谁负责”的原则压实责任 | "
    "对发现的问题限时整改到位 | 广泛征求群众意见 | 形成可复制、可推广的经验做法 | "
    "通过政府网站、公众号等渠道向社会公布结果 | 切实提高群众满意度 | 年度新增不少于30处 | "
    "同步做好政策解读和舆论引导 | 严格执行项目招投标和资金管理制度 | 确保各项措施落地见效"
).split(" | ")
_UNITS = (
    "市教育局 市公安局 市民政局 市财政局 市水利局 市交通运输局 市农业农村局 市文化和旅游局 "
    "市卫生健康委员会 市应急管理局 市市场监督管理局 市城市管理局 市住房和城乡建设局 市体育局 "
    "市医疗保障局 市总工会 团市委 市妇联 市残联 市委宣传部 市政府办公室 各镇街 各县（市、区）政府 "
    "市自然资源和规划局 市人力资源和社会保障局 市供销社 市消防救援支队 市大数据中心"
).split()
_DEADLINES = (
    "12月底前 6月底前 9月底前 11月底前 2026年12月底前 全年 长期坚持 持续推进 每季度末 上半年 "
    "10月31日前 第三季度 年底前 常态化推进"
).split()
_GROUPS = (
    "提升民生保障水平 改善城乡人居环境 优化政务服务流程 守牢安全生产底线 繁荣文化体育事业 "
    "促进城乡就业增收 加快交通设施建设"
).split()
_NAMES = "张建国 李敏 王海涛 赵倩 孙立军 周晓梅".split()
_ORDINALS = "一二三四五六七八九十"


def invented(
    header: tuple[str, ...],
    kinds: tuple[Kind, ...],
    *,
    seed: int,
    rows: int = 24,
    group_rows: bool = False,
    numbered_groups: bool = True,
    merged_units: float = 0.0,
    one_line_units: bool = False,
) -> Sheet:
    """A table with these columns; groups are merged over a few rows each."""
    dice = random.Random(seed)
    made: list[tuple[str | None, ...]] = []
    group = left = 0
    for number in range(1, rows + 1):
        fresh = left == 0
        if fresh:
            group, left = group + 1, dice.randint(2, 5)
            if group_rows:
                made.append((f"{_ORDINALS[(group - 1) % 10]}、{dice.choice(_GROUPS)}",))
        left -= 1
        row: list[str | None] = []
        for kind in kinds:
            row.append(_cell(kind, dice, number, group, fresh, numbered_groups, one_line_units))
        if not fresh and dice.random() < merged_units:
            row = [
                None if kind in ("lead", "unit", "support") else cell
                for kind, cell in zip(kinds, row, strict=True)
            ]
        made.append(tuple(row))
    before = ("某市2026年重点工作任务分解表",)
    after = ("抄送：市委办公室，市人大常委会办公室，市政协办公室。",)
    return Sheet(header, tuple(made), before, after)


def _cell(
    kind: Kind,
    dice: random.Random,
    number: int,
    group: int,
    fresh: bool,
    numbered_groups: bool,
    one_line_units: bool,
) -> str | None:
    if kind == "number":
        return str(number)
    if kind == "group":
        ordinal = f"（{_ORDINALS[(group - 1) % 10]}）" if numbered_groups else ""
        return ordinal + dice.choice(_GROUPS) if fresh else None
    if kind == "text":
        parts = [_clause(dice), *dice.sample(_HOW, dice.randint(0, 4))]
        return "，".join(parts) + ("。" if dice.random() < 0.5 else "")
    if kind == "measure":
        return _clause(dice)
    if kind == "lead":
        return dice.choice(_UNITS)
    if kind in ("unit", "support"):
        names = dice.sample(_UNITS, dice.randint(1, 4))
        return "、".join(names) if one_line_units else "\n".join(names)
    if kind == "deadline":
        return dice.choice(_DEADLINES)
    if kind == "person":
        return dice.choice(_NAMES)
    return ""


def _clause(dice: random.Random) -> str:
    return dice.choice(_VERBS) + dice.choice(_THINGS)
