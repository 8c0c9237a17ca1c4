"""Extraction records made by hand: 曲江省, its 临河市, and that one's 东塬区 and 西塬县."""

from tiaokuai.loaders import (
    Assignment,
    Citation,
    Deadline,
    DocumentRecord,
    Entry,
    Evidence,
    Extraction,
    JurisdictionRecord,
    Ledger,
    Level,
    Role,
    SourceFile,
    Task,
    resolve,
)

PROVINCE = JurisdictionRecord("曲江省", "province")
CITY = JurisdictionRecord("临河市", "city")
DISTRICT = JurisdictionRecord("临河市东塬区", "county")
COUNTY = JurisdictionRecord("临河市西塬县", "county")

Roles = dict[Role, list[str]]
Said = tuple[str, Roles]


def document(
    place: JurisdictionRecord,
    year: int,
    title: str,
    tasks: list[Said],
    *,
    number: str | None = None,
    cites: list[Citation] | None = None,
    level: Level | None = None,
    issuer: str | None = None,
    path: str = "",
    media_type: str = "text/plain",
) -> Extraction:
    """A document whose text is its title, what it cites and its tasks, a line each."""
    lines = [
        title,
        *(f"根据《{c.title}》制定。" for c in cites or []),
        *(text for text, _ in tasks),
    ]
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    first = len(lines) - len(tasks)
    record = DocumentRecord(
        id=number or f"{place.name}{year}{title}",
        title=title,
        titles=[title],
        number=number,
        year=year,
        issued=f"{year}-03-01",
        published=None,
        issuer=issuer,
        kind="breakdown",
        jurisdiction=place,
        cites=cites or [],
        source=SourceFile(path or f"{title}.txt", f"sha of {title}", media_type),
    )
    entries = [
        Entry(start, start + len(line), line, "task" if n >= first else "metadata", "by hand",
              tasks=(n - first + 1,) if n >= first else ())
        for n, (start, line) in enumerate(zip(starts, lines, strict=True))
    ]  # fmt: skip
    made = [
        _task(n, text, roles, starts[first + n - 1], place)
        for n, (text, roles) in enumerate(tasks, 1)
    ]
    return Extraction(record, made, Ledger.of(entries), [])


def _task(n: int, text: str, roles: Roles, start: int, place: JurisdictionRecord) -> Task:
    evidence = [Evidence(start, start + len(text), text)]
    units = resolve([name for names in roles.values() for name in names], place)
    assignments = [
        Assignment(
            unit=name,
            canonical=units[name].canonical,
            unit_id=units[name].id,
            rule=units[name].rule,
            role=role,
            role_rule="column",
            printed=name,
            evidence=evidence,
        )
        for role, names in roles.items()
        for name in names
    ]
    deadline = Deadline("6月底前", "by_date", None, "2024-06-30", evidence=evidence)
    headings = ["一、扩大公开", f"（{'一二三四五六七八九'[(n - 1) // 2]}）分项"]
    return Task(n, str(n), headings, text, assignments, deadline if n == 1 else None, evidence)


PRICES = "每季度末在政府网站公布殡葬、养老服务收费标准，接受群众监督。"
SCHOOLS = "开学前公布义务教育学校招生范围、计划和报名材料清单。"
WATER = "按月公布城区饮用水水源地水质监测结果。"
HOTLINE = "把十二件民生热线高频诉求的办理结果汇编成册，供各单位查询。"

POINTS_TITLE = "2024年曲江省政务公开工作要点"
NOTICE = f"曲江省人民政府办公厅关于印发{POINTS_TITLE}的通知"


def corpus() -> list[Extraction]:
    """A province's key points, its city's breakdowns of two years, a district's and a county's."""
    points = document(PROVINCE, 2024, POINTS_TITLE, [(PRICES, {}), (SCHOOLS, {}), (WATER, {})],
                      number="曲政办发〔2024〕3号")  # fmt: skip
    before = document(
        CITY,
        2023,
        "2023年临河市政务公开工作任务分解表",
        [(WATER, {"lead": ["市生态环境局"]}), (HOTLINE, {"responsible": ["市政府办公室"]})],
        number="临政办发〔2023〕8号",
        issuer="临河市人民政府办公室",
    )
    city = document(
        CITY,
        2024,
        "2024年临河市政务公开工作任务分解表",
        [
            (PRICES, {"lead": ["市民政局", "市发改委"], "support": ["各县（市、区）政府"]}),
            (SCHOOLS, {"lead": ["市教育局"], "support": ["市发展改革委"]}),
            (WATER, {"responsible": ["市政府各部门、单位"]}),
        ],
        number="临政办发〔2024〕12号",
        issuer="临河市人民政府办公室",
        cites=[Citation(NOTICE, "曲政办发〔2024〕3号"), Citation("2022年曲江省数据条例", None)],
    )
    district = document(
        DISTRICT,
        2024,
        "2024年临河市东塬区政务公开工作任务分解表",
        [(PRICES, {"responsible": ["区民政局"]}), (SCHOOLS, {"responsible": ["区教育局"]})],
    )
    county = document(
        COUNTY,
        2024,
        "2024年临河市西塬县政务公开任务清单",
        [(SCHOOLS, {"responsible": ["县教育局"]}), (HOTLINE, {})],
        number="西政办字〔2024〕5号",
    )
    return [points, before, city, district, county]
