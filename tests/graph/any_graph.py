"""Graphs drawn by chance from the declared schema: no sense, but every shape."""

import random
from pathlib import Path

from tiaokuai.graph import Draft, EmbeddedStore, write_tables

YEARS = (2023, 2024, 2025, None)
ROLES = ("LEADS", "RESPONSIBLE_FOR", "SUPPORTS")
LINKS = ("DERIVES_FROM", "CONTINUES", "PARALLELS", "RELATED")
DIFFERENCES = ["target_lowered", "deadline_later", "lead_changed"]


def any_graph(seed: int) -> Draft:
    """A graph of some 60 tasks in 8 documents with 25 units; the same for the same seed."""
    chance = random.Random(seed)
    draft = Draft()
    places = [f"地{n}" for n in range(4)]
    for place in places:
        draft.node("Jurisdiction", place, name=place, level=chance.choice(["city", "county", None]))
    for code in ("education", "health"):
        draft.node("Function", code, name=f"{code}名", name_en=code)
    units = _units(draft, chance, places)
    documents = _documents(draft, chance, places)
    tasks = _tasks(draft, chance, documents)
    for task in tasks:
        for role in ROLES:
            for unit in chance.sample(units, chance.choice([0, 0, 1, 2, 3])):
                draft.relate(role, unit, task, printed=f"{unit}印", rule="exact", evidence=[])
    _links(draft, chance, tasks)
    draft.nodes["Task"][tasks[0]] |= {"status": "reconstructed", "support": 2}
    draft.node(
        "Unit", "/独一局", name="独一局", kind="department"
    )  # named once, which chance avoids
    draft.relate("LEADS", "/独一局", tasks[0], printed="独一局", rule="exact", evidence=[])
    return draft


def store_of(draft: Draft, folder: Path) -> EmbeddedStore:
    """Write the tables to `folder`/tables and load them into a store beside it."""
    tables = folder / "tables"
    tables.mkdir(parents=True)
    write_tables(tables, draft, {"ledger": [], "warnings": []})
    writing = EmbeddedStore(folder / "graph.lbug", writable=True)
    writing.load(tables)
    writing.close()
    return EmbeddedStore(folder / "graph.lbug")


def _units(draft: Draft, chance: random.Random, places: list[str]) -> list[str]:
    units = []
    for number in range(25):
        place = chance.choice([*places, ""])
        # Few names, so that bodies of different places share one.
        units.append(id := f"{place}/局{number % 9}号{number // 18}")
        kind = chance.choice(["department", "collective", "other"])
        draft.node("Unit", id, name=id.partition("/")[2], kind=kind)
        if place:
            draft.relate("PART_OF", id, place)
        if chance.random() < 0.5:
            draft.relate("PERFORMS", id, chance.choice(["education", "health"]))
    units = sorted(set(units))
    for code in ("education", "health"):
        draft.relate("PERFORMS", units[0], code)
    for _ in range(12):
        member, collective = chance.sample(units, 2)
        draft.relate("MEMBER_OF", member, collective, basis="departments")
    draft.relate("SUCCEEDS", units[1], units[0], date="2024-01-01")
    draft.relate("SUCCEEDS", units[2], units[0])
    draft.relate("WORKS_IN", units[1], places[0])
    return units


def _documents(draft: Draft, chance: random.Random, places: list[str]) -> list[str]:
    documents = [f"文〔{n}〕" for n in range(8)]
    for number, id in enumerate(documents):
        draft.node(
            "Document",
            id,
            title=f"标题{number}",
            year=chance.choice(YEARS),
            status=chance.choice(["loaded", "cited"]),
            path=f"{number}.txt",
            aliases=[],
            series=chance.choice([None, f"系列{number % 3}"]),
            issued=chance.choice([None, "2024-03-01"]),
            previous_year=chance.choice([None, 2022, 2023]),
            next_year=chance.choice([None, 2024, 2025]),
        )
        if chance.random() < 0.8:
            draft.relate("COVERS", id, chance.choice(places))
    for _ in range(6):
        lower, higher = chance.sample(documents, 2)
        basis = chance.choice(["cited", "inferred"])
        days = chance.choice([None, 7, 40])
        draft.relate("IMPLEMENTS", lower, higher, basis=basis, days=days, evidence=[])
    return documents


def _tasks(draft: Draft, chance: random.Random, documents: list[str]) -> list[str]:
    tasks = []
    for document in documents[:-1]:
        for ordinal in range(1, chance.randint(2, 16)):
            tasks.append(id := f"{document}#{ordinal}")
            _task(draft, chance, document, id, ordinal)
            draft.relate("CONTAINS", document, id, position=ordinal)
            section = f"{document}§{ordinal % 3}"
            draft.node("Section", section, title="节", depth=1, position=1)
            draft.relate("CONTAINS", document, section, position=1)
            draft.relate("CONTAINS", section, id, position=ordinal)
    threads = [chance.choice(tasks) for _ in range(12)]
    for id in tasks:
        row = draft.nodes["Task"][id]
        row["thread"] = id if id in threads else chance.choice([*threads, id])
        row["thread_name"] = f"名{row['thread']}"
    return tasks


def _task(draft: Draft, chance: random.Random, document: str, id: str, ordinal: int) -> None:
    due = chance.random() < 0.6
    evidence = f"{document}@{ordinal}"
    quote = chance.choice("甲乙丙")
    draft.node("Evidence", evidence, document=document, start=ordinal, end=ordinal + 1, quote=quote)
    draft.node(
        "Task",
        id,
        ordinal=ordinal,
        number=chance.choice([None, str(ordinal)]),
        text="".join(chance.choices("甲乙丙丁", k=5)),
        headings=chance.choice(["甲 / 乙", "丙", ""]),
        deadline_text="月底前" if due else None,
        deadline_kind="by_date" if due else None,
        deadline_end=chance.choice([None, "2024-06-30", "2024-12-31"]) if due else None,
        status="printed",
        judged_apart=sorted(chance.sample(["文〔1〕#1", "文〔2〕#1"], chance.randint(0, 2))),
        evidence=[evidence],
        deadline_evidence=[],
    )


def _links(draft: Draft, chance: random.Random, tasks: list[str]) -> None:
    for kind in LINKS:
        for _ in range(40):
            # Upward in the list only: a link never leads back to where it came from.
            low, high = sorted(chance.sample(range(len(tasks)), 2))
            said = chance.sample(DIFFERENCES, chance.randint(0, 2)) if kind != "RELATED" else None
            more = {} if said is None else {"differences": said, "wordings": "[]"}
            draft.relate(
                kind,
                tasks[high],
                tasks[low],
                **more,
                score=round(chance.random(), 3),
                change=chance.sample(["adapted", "split", "narrowed"], chance.randint(0, 2)),
                share_up=0.5,
                share_down=0.25,
                clauses="[]",
            )
