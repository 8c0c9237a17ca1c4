"""Cypher: a question as its text."""

from .question import Filter, Inner, Question, Step, Total


def cypher(question: Question) -> str:
    """The query, without parameters, in the Cypher that every store understands."""
    steps = question.steps
    start = f"(n0:{question.first})"
    parts = [_step(step, {"n0"} if at else set(), start) for at, step in enumerate(steps)]
    # Later steps name variables that earlier ones have bound.
    lines = [f"MATCH {', '.join(parts)}"]
    conditions = [_filter(each) for each in question.filters]
    joined = [f"({f' {question.joined} '.join(conditions)})"] if conditions else []
    joined += [_exists(inner) for inner in question.exists]
    if joined:
        lines.append(f"WHERE {' AND '.join(joined)}")
    if question.optional:
        inner = question.optional
        lines.append(f"OPTIONAL MATCH {_step(inner.step, {inner.step.start})}")
        own = [*map(_filter, inner.filters), *map(_exists, inner.exists)]
        if own:
            lines.append(f"WHERE {' AND '.join(own)}")
    return "\n".join([*lines, *_projection(question)])


def _step(step: Step, bound: set[str], first: str = "") -> str:
    start = first if not bound and first else f"({step.start})"
    length = f"*1..{step.length}" if step.length > 1 else ""
    name = "" if step.length > 1 else step.relation
    left, right = {"out": ("-", "->"), "in": ("<-", "-"), "both": ("-", "-")}[step.direction]
    kinds = "|".join(step.kinds)
    return f"{start}{left}[{name}:{kinds}{length}]{right}({step.end}:{step.end_kind})"


def _exists(inner: Inner) -> str:
    where = f" WHERE {' AND '.join(map(_filter, inner.filters))}" if inner.filters else ""
    text = f"EXISTS {{ MATCH {_step(inner.step, {inner.step.start})}{where} }}"
    return f"NOT {text}" if inner.negated else text


def _filter(each: Filter) -> str:
    value = "" if each.value is None else f" {_literal(each.value)}"
    text = f"{each.variable}.`{each.property}` {each.operator}{value}"
    return f"NOT ({text})" if each.negated else text


def _literal(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return (
        "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
        if isinstance(value, str)
        else repr(value)
    )


def _projection(question: Question) -> list[str]:
    keys = [f"{v}.`{p}` AS k{n}" for n, (v, p) in enumerate(question.keys)]
    names = [f"k{n}" for n in range(len(question.keys))]
    order = f"ORDER BY {', '.join(names)} LIMIT {question.limit}"
    if question.shape == "limited totals":
        totals = [
            _total(t, f"k{question.keys.index((t.variable, t.property))}" if t.variable else "")
            for t in question.totals
        ]
        given = ", ".join(["k0 AS g", *(f"{t} AS t{n}" for n, t in enumerate(totals))])
        return [f"WITH {', '.join(keys)} {order}", f"RETURN {given}"]
    if question.shape == "totals":
        totals = [_total(t, f"{t.variable}.`{t.property}`") for t in question.totals]
        return [f"RETURN {', '.join([*keys, *(f'{t} AS t{n}' for n, t in enumerate(totals))])}"]
    if question.shape == "limited":
        return [f"RETURN {', '.join(keys)} {order}"]
    return [f"RETURN {'DISTINCT ' if question.shape == 'distinct' else ''}{', '.join(keys)}"]


def _total(total: Total, of: str) -> str:
    if not total.variable:
        return "count(*)"
    return f"{total.name}({'DISTINCT ' if total.distinct else ''}{of})"
