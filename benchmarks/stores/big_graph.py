"""Big graph: a generated graph in the proportions of real ones, of any size."""

import random

from tiaokuai.graph import Draft

PLACES, YEARS, TASKS_EACH, UNITS_EACH = 100, (2022, 2023, 2024, 2025), 50, 25
_WORDS = "推进深化加强完善优化提升政务公开服务改革数据共享营商环境项目建设监督管理制度机制"


def big_graph(tasks: int, seed: int = 1) -> Draft:
    """So many tasks, in documents of fifty, with some six relations each; the same for a seed.

    A province's key points of each year, taken up by its places, carried on from year to year.
    """
    chance = random.Random(seed)
    draft = Draft()
    places = _places(draft)
    made, documents = 0, 0
    above: dict[int, list[str]] = {}
    before: dict[str, list[str]] = {}
    while made < tasks:
        year = YEARS[documents // len(places) % len(YEARS)]
        place = places[documents % len(places)]
        series = documents // (len(places) * len(YEARS))
        document = _document(draft, place, year, series)
        ids = _tasks(draft, chance, document, place)
        key = f"{place}/{series}"
        top = above.setdefault(documents // len(places), ids)
        if top is not ids:
            higher = top[0].partition("#")[0]
            draft.relate("IMPLEMENTS", document, higher, basis="cited", days=40, evidence=[])
            _links(draft, chance, "DERIVES_FROM", ids, top)
        if key in before:
            _links(draft, chance, "CONTINUES", ids, before[key])
        before[key] = ids
        made, documents = made + len(ids), documents + 1
    _threads(draft)
    return draft


def _places(draft: Draft) -> list[str]:
    places = [f"省{n}" if n == 0 else f"市{n}" for n in range(PLACES)]
    for code in range(20):
        draft.node("Function", f"f{code}", name=f"系统{code}", name_en=f"function {code}")
    for number, place in enumerate(places):
        level = "city" if number else "province"
        draft.node("Jurisdiction", place, name=place, level=level)
        if number:
            draft.relate("PART_OF", place, places[0])
        for unit in range(UNITS_EACH):
            kind = "collective" if unit == 0 else "department"
            draft.node("Unit", f"{place}/局{unit}", name=f"局{unit}", kind=kind, open_ended=False)
            draft.relate("PART_OF", f"{place}/局{unit}", place)
            draft.relate("PERFORMS", f"{place}/局{unit}", f"f{unit % 20}")
            if unit > 15:
                draft.relate("MEMBER_OF", f"{place}/局{unit}", f"{place}/局0", basis="departments")
    return places


def _document(draft: Draft, place: str, year: int, series: int) -> str:
    id = f"{place}〔{year}〕{series}号"
    draft.node(
        "Document",
        id,
        title=f"{place}{year}年工作要点任务分解表（{series}）",
        number=id,
        kind="breakdown",
        year=year,
        series=f"{place}〔{YEARS[0]}〕{series}号",
        previous_year=year - 1 if year > YEARS[0] else None,
        next_year=year + 1 if year < YEARS[-1] else None,
        issued=f"{year}-03-01",
        status="loaded",
        path=f"{id}.docx",
        media_type="docx",
        sha256="0" * 64,
        aliases=[],
    )
    draft.relate("COVERS", id, place)
    draft.relate("ISSUED_BY", id, f"{place}/局1")
    return id


def _tasks(draft: Draft, chance: random.Random, document: str, place: str) -> list[str]:
    ids: list[str] = []
    for section in range(5):
        title = f"{'一二三四五'[section]}、{''.join(chance.choices(_WORDS, k=8))}"
        above = f"{document}§{section}"
        draft.node("Section", above, title=title, depth=1, position=section)
        draft.relate("CONTAINS", document, above, position=section)
        for position in range(TASKS_EACH // 5):
            ids.append(id := f"{document}#{len(ids) + 1}")
            _task(draft, chance, id, title)
            draft.relate("CONTAINS", document, id, position=len(ids))
            draft.relate("CONTAINS", above, id, position=position)
            units = [f"{place}/局{n}" for n in chance.sample(range(UNITS_EACH), 4)]
            for at, unit in enumerate(units[: chance.choice([2, 3, 3, 4])]):
                kind = "LEADS" if at == 0 or (at == 1 and chance.random() < 0.2) else "SUPPORTS"
                if at == 2 and chance.random() < 0.3:
                    kind = "RESPONSIBLE_FOR"
                printed = {"position": at, "printed": unit.partition("/")[2], "filled": False}
                told = {"rule": "exact", "role_rule": "column", "evidence": [f"{id}@"]}
                draft.relate(kind, unit, id, **printed, **told)
    return ids


def _task(draft: Draft, chance: random.Random, id: str, heading: str) -> None:
    document, _, ordinal = id.partition("#")
    text = "".join(chance.choices(_WORDS, k=60))
    month = chance.choice([None, 3, 6, 9, 12])
    start = int(ordinal) * 100
    draft.node(
        "Evidence",
        f"{id}@",
        document=document,
        start=start,
        end=start + len(text),
        quote=text,
        table_number=1,
        row_number=int(ordinal),
        column_number=2,
    )
    draft.node(
        "Task",
        id,
        ordinal=int(ordinal),
        number=ordinal,
        text=text,
        headings=heading,
        deadline_text=f"{month}月底前" if month else None,
        deadline_kind="by_date" if month else None,
        deadline_end=f"2024-{month:02}-30" if month else None,
        deadline_filled=False if month else None,
        status="printed",
        evidence=[f"{id}@"],
        deadline_evidence=[],
    )


def _links(
    draft: Draft, chance: random.Random, kind: str, ids: list[str], others: list[str]
) -> None:
    for id, other in zip(ids, others, strict=True):
        if chance.random() < 0.6:
            score = round(chance.random(), 3)
            draft.relate(
                kind,
                id,
                other,
                score=score,
                change=["adapted"],
                share_up=0.5,
                share_down=0.25,
                clauses="[[0,10,0,10]]",
                differences=["deadline_later"] if score < 0.2 else [],
                wordings="[]",
                judged=False,
            )


def _threads(draft: Draft) -> None:
    """Each task's thread: that of the first task it continues or derives from, else its own."""
    tasks = draft.nodes["Task"]
    higher = dict([*draft.relations.get("CONTINUES", {}), *draft.relations["DERIVES_FROM"]])
    for id in sorted(tasks):
        chain = id
        while chain in higher:
            chain = higher[chain]
        tasks[id]["thread"] = chain
        tasks[id]["thread_name"] = str(tasks[chain]["text"])[:10]
