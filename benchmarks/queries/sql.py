"""SQL: the same question over the tables, for DuckDB."""

from itertools import combinations, pairwise

from .question import Case, Filter, Inner, Key, Question, Step, Total, shared_properties


def sql(question: Question, *, trails: bool) -> str:
    """The query; `trails`: a pattern takes no relation twice, as on Neo4j."""
    return _projection(question, _source(question, trails))


def size(question: Question, most: int) -> str:
    """A query that gives how many rows the patterns have, or `most` where they have more."""
    return f"SELECT count(*) FROM (SELECT 1 {_source(question, False)} LIMIT {most})"


def _source(question: Question, trails: bool) -> str:
    kinds = {"n0": question.first} | {step.end: step.end_kind for step in question.steps}
    tables = [f'"{kind}" AS {variable}' for variable, kind in kinds.items()]
    tables += [f"{_ties(step)} AS {step.relation}" for step in question.steps]
    where = [_ends(step) for step in question.steps]
    if trails:
        where += [
            f"NOT list_has_any({a.relation}.told, {b.relation}.told)"
            for steps in question.matches()
            for a, b in combinations(steps, 2)
        ]
    conditions = [_filter(each) for each in question.filters]
    where += [f"({f' {question.joined} '.join(conditions)})"] if conditions else []
    where += [_within(inner) for inner in question.within]
    if question.optional:
        # Relations as well: what is returned may depend on them.
        names = [*kinds, *(step.relation for step in question.steps)]
        return _left_joined(names, question.optional, tables, where)
    return f"FROM {', '.join(tables)} WHERE {' AND '.join(where)}"


def _left_joined(names: list[str], inner: Inner, tables: list[str], where: list[str]) -> str:
    step = inner.step
    base = f"(SELECT {', '.join(names)} FROM {', '.join(tables)} WHERE {' AND '.join(where)})"
    within = [_ends(step), *map(_filter, inner.filters), *map(_within, inner.within)]
    side = (
        f"(SELECT {step.relation}.a AS a, {step.end} FROM {_ties(step)} AS {step.relation}, "
        f'"{step.start_kind}" AS {step.start}, "{step.end_kind}" AS {step.end} '
        f"WHERE {' AND '.join(within)}) AS side"
    )
    return f"FROM {base} AS base LEFT JOIN {side} ON side.a = base.{step.start}.id"


def _ties(step: Step) -> str:
    """A table of (a, b) pairs in the direction of the step, with the relations that tie them."""
    single = step.most == 1
    shared = "".join(f', "{p.name}"' for p in shared_properties(step)) if single else ""
    there, back = "from_id AS a, to_id AS b", "to_id AS a, from_id AS b"
    ways = {"out": [there], "in": [back], "both": [there, back]}[step.direction]
    parts = [
        f"SELECT {way}, ['{kind} ' || from_id || ' ' || to_id] AS told{shared} FROM \"{kind}\""
        for kind in step.kinds
        for way in ways
    ]
    one = f"({' UNION ALL '.join(parts)})"
    if single:
        return one
    chains = []
    for length in range(step.least, step.most + 1):
        names = [f"x{n}" for n in range(length)]
        tied = [f"{p}.b = {q}.a" for p, q in pairwise(names)]
        told = " || ".join(f"{name}.told" for name in names)
        chains.append(
            f"SELECT x0.a AS a, {names[-1]}.b AS b, {told} AS told "
            f"FROM {', '.join(f'{one} AS {name}' for name in names)}"
            + (f" WHERE {' AND '.join(tied)}" if tied else "")
        )
    return f"({' UNION ALL '.join(chains)})"


def _ends(step: Step) -> str:
    return f"{step.relation}.a = {step.start}.id AND {step.relation}.b = {step.end}.id"


def _within(inner: Inner) -> str:
    step = inner.step
    where = [_ends(step), *map(_filter, inner.filters)]
    rows = (
        f'FROM {_ties(step)} AS {step.relation}, "{step.end_kind}" AS {step.end} '
        f"WHERE {' AND '.join(where)}"
    )
    text = f"EXISTS (SELECT 1 {rows})"
    if inner.count:
        operator, number = inner.count
        text = f"((SELECT count(*) {rows}) {operator} {number})"
    return f"NOT {text}" if inner.negated else text


def _filter(each: Filter) -> str:
    of = _property((each.variable, each.property))
    value = _property(each.other) if each.other else _literal(each.value)
    text = {
        "CONTAINS": f"contains({of}, {value})",
        "STARTS WITH": f"starts_with({of}, {value})",
        "ENDS WITH": f"ends_with({of}, {value})",
        "=~": f"regexp_full_match({of}, {value})",
        "IS NULL": f"{of} IS NULL",
        "IS NOT NULL": f"{of} IS NOT NULL",
    }.get(each.operator, f"{of} {each.operator} {value}")
    return f"NOT ({text})" if each.negated else text


def _property(key: Key) -> str:
    return f'{key[0]}."{key[1]}"'


def _literal(value: object) -> str:
    if isinstance(value, list):
        return f"({', '.join(map(_literal, value))})"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def _projection(question: Question, source: str) -> str:
    keys = [f"{_property(key)} AS k{n}" for n, key in enumerate(question.keys)]
    keys += [f"{_case(case)} AS c{n}" for n, case in enumerate(question.cases)]
    listed = ", ".join(keys)
    if question.shape == "rows":
        return f"SELECT {listed} {source}"
    if question.shape == "distinct":
        return f"SELECT DISTINCT {listed} {source}"
    if question.shape == "totals":
        totals = [_total(t, _property(t.key) if t.key else "") for t in question.totals]
        group = ", ".join(str(n) for n in range(1, len(keys) + 1))
        having = f" HAVING count(*) >= {question.having}" if question.having else ""
        return f"SELECT {', '.join([*keys, *totals])} {source} GROUP BY {group}{having}"
    # In Cypher null is the greatest of all values.
    way = "DESC NULLS FIRST" if question.descending else "NULLS LAST"
    order = ", ".join(f"k{n} {way}" for n in range(len(keys)))
    cut = f"LIMIT {question.limit} OFFSET {question.skip}"
    limited = f"SELECT {listed} {source} ORDER BY {order} {cut}"
    if question.shape == "limited":
        return limited
    totals = [_total(t, f"k{question.keys.index(t.key)}" if t.key else "") for t in question.totals]
    return f"SELECT k0, {', '.join(totals)} FROM ({limited}) GROUP BY k0"


def _case(case: Case) -> str:
    otherwise = _literal(case.otherwise)
    if case.when is None:
        return f"coalesce({_property(case.key)}, {otherwise})"
    return f"CASE WHEN {_filter(case.when)} THEN {_property(case.key)} ELSE {otherwise} END"


def _total(total: Total, of: str) -> str:
    if not of:
        return "count(*)"
    text = f"{total.name}({'DISTINCT ' if total.distinct else ''}{of})"
    return f"coalesce({text}, 0)" if total.name == "sum" else text
