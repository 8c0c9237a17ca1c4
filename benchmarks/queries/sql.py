"""SQL: the same question over the tables, for DuckDB."""

from itertools import combinations, pairwise

from .question import Filter, Inner, Question, Step, shared_properties


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
            f"NOT ({a.relation}.told = {b.relation}.told)"
            for a, b in combinations(question.steps, 2)
            if a.length == b.length == 1
        ]
    conditions = [_filter(each) for each in question.filters]
    where += [f"({f' {question.joined} '.join(conditions)})"] if conditions else []
    where += [_exists(inner) for inner in question.exists]
    if question.optional:
        return _left_joined(kinds, question.optional, tables, where)
    return f"FROM {', '.join(tables)} WHERE {' AND '.join(where)}"


def _left_joined(kinds: dict[str, str], inner: Inner, tables: list[str], where: list[str]) -> str:
    step = inner.step
    base = (
        f"(SELECT {', '.join(kinds)} FROM {', '.join(tables)} WHERE {' AND '.join(where)}) AS base"
    )
    within = [_ends(step), *map(_filter, inner.filters), *map(_exists, inner.exists)]
    side = (
        f"(SELECT {step.relation}.a AS a, {step.end} FROM {_ties(step)} AS {step.relation}, "
        f'"{step.start_kind}" AS {step.start}, "{step.end_kind}" AS {step.end} '
        f"WHERE {' AND '.join(within)}) AS side"
    )
    return f"FROM {base} LEFT JOIN {side} ON side.a = base.{step.start}.id"


def _ties(step: Step) -> str:
    """A table of (a, b) pairs in the direction of the step, with what tells a relation."""
    shared = "".join(f', "{p.name}"' for p in shared_properties(step)) if step.length == 1 else ""
    there, back = "from_id AS a, to_id AS b", "to_id AS a, from_id AS b"
    ways = {"out": [there], "in": [back], "both": [there, back]}[step.direction]
    told = "|| ' ' || from_id || ' ' || to_id AS told"
    parts = [
        f"SELECT {way}, '{kind}' {told}{shared} FROM \"{kind}\""
        for kind in step.kinds
        for way in ways
    ]
    if step.length == 1:
        return f"({' UNION ALL '.join(parts)})"
    (one,) = (f'(SELECT {way} FROM "{kind}")' for kind in step.kinds for way in ways)
    chains = []
    for length in range(1, step.length + 1):
        names = [f"x{n}" for n in range(length)]
        tied = [f"{p}.b = {q}.a" for p, q in pairwise(names)]
        chains.append(
            f"SELECT x0.a AS a, {names[-1]}.b AS b FROM {', '.join(f'{one} AS {n}' for n in names)}"
            + (f" WHERE {' AND '.join(tied)}" if tied else "")
        )
    return f"({' UNION ALL '.join(chains)})"


def _ends(step: Step) -> str:
    return f"{step.relation}.a = {step.start}.id AND {step.relation}.b = {step.end}.id"


def _exists(inner: Inner) -> str:
    step = inner.step
    where = [_ends(step), *map(_filter, inner.filters)]
    text = (
        f'EXISTS (SELECT 1 FROM {_ties(step)} AS {step.relation}, "{step.end_kind}" AS {step.end} '
        f"WHERE {' AND '.join(where)})"
    )
    return f"NOT {text}" if inner.negated else text


def _filter(each: Filter) -> str:
    of = f'{each.variable}."{each.property}"'
    value = _literal(each.value)
    text = {
        "CONTAINS": f"contains({of}, {value})",
        "STARTS WITH": f"starts_with({of}, {value})",
        "IS NULL": f"{of} IS NULL",
        "IS NOT NULL": f"{of} IS NOT NULL",
    }.get(each.operator, f"{of} {each.operator} {value}")
    return f"NOT ({text})" if each.negated else text


def _literal(value: object) -> str:
    if isinstance(value, list):
        return f"({', '.join(map(_literal, value))})"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def _projection(question: Question, source: str) -> str:
    keys = [f'{v}."{p}" AS k{n}' for n, (v, p) in enumerate(question.keys)]
    listed = ", ".join(keys)
    order = ", ".join(f"k{n} NULLS LAST" for n in range(len(keys)))
    limited = f"SELECT {listed} {source} ORDER BY {order} LIMIT {question.limit}"
    if question.shape == "limited":
        return limited
    if question.shape == "rows":
        return f"SELECT {listed} {source}"
    if question.shape == "distinct":
        return f"SELECT DISTINCT {listed} {source}"
    totals = []
    for total in question.totals:
        of = "*"
        if total.variable and question.limit:
            of = f"k{question.keys.index((total.variable, total.property))}"
        elif total.variable:
            of = f'{total.variable}."{total.property}"'
        totals.append(f"{total.name}({'DISTINCT ' if total.distinct else ''}{of})")
    if question.shape == "limited totals":
        return f"SELECT k0, {', '.join(totals)} FROM ({limited}) GROUP BY k0"
    group = ", ".join(str(n) for n in range(1, len(keys) + 1))
    return f"SELECT {', '.join([*keys, *totals])} {source} GROUP BY {group}"
