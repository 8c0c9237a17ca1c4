"""Cypher: a question as its text."""

from .question import Case, Filter, Inner, Key, Question, Step, Total


def cypher(question: Question) -> str:
    """The query, without parameters, in the Cypher that every store understands."""
    lines: list[str] = []
    bound = False
    for steps in question.matches():
        # Later steps name variables that earlier ones have bound.
        parts = [_step(step, question.first, bound or at > 0) for at, step in enumerate(steps)]
        lines.append(f"MATCH {', '.join(parts)}")
        bound = True
    conditions = [_filter(each) for each in question.filters]
    joined = [f"({f' {question.joined} '.join(conditions)})"] if conditions else []
    joined += [_within(inner) for inner in question.within]
    if joined:
        lines.append(f"WHERE {' AND '.join(joined)}")
    if question.optional:
        inner = question.optional
        lines.append(f"OPTIONAL MATCH {_step(inner.step)}")
        own = [*map(_filter, inner.filters), *map(_within, inner.within)]
        if own:
            lines.append(f"WHERE {' AND '.join(own)}")
    return "\n".join([*lines, *_projection(question)])


def _step(step: Step, first: str = "", bound: bool = True) -> str:
    start = f"({step.start})" if bound else f"({step.start}:{first})"
    length = f"*{step.least}..{step.most}" if step.most > 1 else ""
    name = "" if step.most > 1 else step.relation
    left, right = {"out": ("-", "->"), "in": ("<-", "-"), "both": ("-", "-")}[step.direction]
    kinds = "|".join(step.kinds)
    return f"{start}{left}[{name}:{kinds}{length}]{right}({step.end}:{step.end_kind})"


def _within(inner: Inner) -> str:
    where = f" WHERE {' AND '.join(map(_filter, inner.filters))}" if inner.filters else ""
    text = f"{{ MATCH {_step(inner.step)}{where} }}"
    if inner.count:
        operator, number = inner.count
        text = f"COUNT {text} {operator} {number}"
        return f"NOT ({text})" if inner.negated else text
    return f"{'NOT ' if inner.negated else ''}EXISTS {text}"


def _filter(each: Filter) -> str:
    value = f" {_property(each.other)}" if each.other else ""
    if each.value is not None:
        value = f" {_literal(each.value)}"
    text = f"{_property((each.variable, each.property))} {each.operator}{value}"
    return f"NOT ({text})" if each.negated else text


def _property(key: Key) -> str:
    return f"{key[0]}.`{key[1]}`"


def _literal(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return repr(value)


def _projection(question: Question) -> list[str]:
    keys = [f"{_property(key)} AS k{n}" for n, key in enumerate(question.keys)]
    keys += [f"{_case(case)} AS c{n}" for n, case in enumerate(question.cases)]
    if question.shape == "limited totals":
        totals = [
            _total(t, f"k{question.keys.index(t.key)}" if t.key else "") for t in question.totals
        ]
        given = ", ".join(["k0 AS g", *_numbered(totals)])
        return [f"WITH {', '.join(keys)} {_order(question)}", f"RETURN {given}"]
    if question.shape == "totals":
        totals = [_total(t, _property(t.key) if t.key else "") for t in question.totals]
        given = ", ".join([*keys, *_numbered(totals)])
        if question.having:
            return [f"WITH {given} WHERE t0 >= {question.having}", f"RETURN {_names(question)}"]
        return [f"RETURN {given}"]
    if question.shape == "limited":
        return [f"RETURN {', '.join(keys)} {_order(question)}"]
    return [f"RETURN {'DISTINCT ' if question.shape == 'distinct' else ''}{', '.join(keys)}"]


def _numbered(totals: list[str]) -> list[str]:
    return [f"{total} AS t{n}" for n, total in enumerate(totals)]


def _names(question: Question) -> str:
    lists = (("k", question.keys), ("c", question.cases), ("t", question.totals))
    return ", ".join(f"{letter}{n}" for letter, some in lists for n in range(len(some)))


def _order(question: Question) -> str:
    way = " DESC" if question.descending else ""
    names = ", ".join(f"k{n}{way}" for n in range(len(question.keys)))
    skip = f"SKIP {question.skip} " if question.skip else ""
    return f"ORDER BY {names} {skip}LIMIT {question.limit}"


def _case(case: Case) -> str:
    otherwise = _literal(case.otherwise)
    if case.when is None:
        return f"coalesce({_property(case.key)}, {otherwise})"
    return f"CASE WHEN {_filter(case.when)} THEN {_property(case.key)} ELSE {otherwise} END"


def _total(total: Total, of: str) -> str:
    if not of:
        return "count(*)"
    text = f"{total.name}({'DISTINCT ' if total.distinct else ''}{of})"
    # The sum of nothing but nulls is null on one engine, 0 on the others.
    return f"coalesce({text}, 0)" if total.name == "sum" else text
