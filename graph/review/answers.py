"""Answers: the filled-in rows of a review as judgements."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tiaokuai.loaders import Judgement, Passage, assign, judgement_of
from tiaokuai.ontology import TiaokuaiError, codes


@dataclass(frozen=True, slots=True)
class Answer:
    """A row as a person left it.

    `sheet` and the keys of `cells` are codes of review.yaml; `where` is file, sheet and row.
    """

    sheet: str
    cells: Mapping[str, str]
    where: str

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "").strip()


def answered(answer: Answer) -> list[Judgement]:
    """The judgements that an answer makes; none where nothing was answered.

    Raises TiaokuaiError where it is unclear what is meant.
    """
    verdict, instead = _verdict(answer), answer["instead"]
    if not verdict and not instead:
        return []
    if answer.sheet not in _SHEETS:
        raise _unclear(answer, "there is nothing to answer on this sheet")
    who = {column: answer[column] for column in ("by", "date", "note")}
    try:
        return [judgement_of({**said, **who}) for said in _SHEETS[answer.sheet](answer, verdict)]
    except TiaokuaiError as error:
        error.where = error.where or answer.where
        raise


def _verdict(answer: Answer) -> str:
    """The answer of the drop-down by its code."""
    said = answer["verdict"]
    choices = codes("review")["sheets"][answer.sheet]["choices"]
    for code, label in choices.items():
        if said in (code, label):
            return str(code)
    if said:
        known = "、".join(choices.values()) or "—"
        raise _unclear(answer, f"“{said}” is no answer; choose one of {known}")
    return ""


def _unclear(answer: Answer, why: str) -> TiaokuaiError:
    return TiaokuaiError(why, where=answer.where)


Said = Iterator[dict[str, str]]


def _units(answer: Answer, verdict: str) -> Said:
    yield {"kind": "unit", "verdict": verdict, **_given(answer, "place", "name", "other_name")}


def _names(answer: Answer, verdict: str) -> Said:
    name = _given(answer, "place", "name")
    if answer["instead"]:
        if verdict == "right":
            raise _unclear(answer, "the name is right and another one is written; keep one of them")
        yield {"kind": "alias", **name, "other_name": answer["instead"]}
    elif verdict == "right":
        # A name of no list that is right means itself.
        yield {"kind": "alias", **name, "other_name": answer["other_name"] or answer["name"]}
    elif answer["other_name"]:
        different = {"verdict": "different", "other_name": answer["other_name"]}
        yield {"kind": "unit", **name, **different}
    else:
        raise _unclear(answer, "the name is wrong; write its full name beside")


def _splits(answer: Answer, verdict: str) -> Said:
    if verdict == "right" and answer["instead"]:
        raise _unclear(answer, "the units are right and others are written; keep one of them")
    names = answer["instead"] or (answer["now"] if verdict == "right" else "")
    if not names:
        raise _unclear(answer, "the units are wrong; write them beside with 、 between")
    yield {"kind": "split", "other_name": "|".join(_listed(names)), **_task(answer)}


def _roles(answer: Answer, verdict: str) -> Said:
    yield {"kind": "role", "verdict": verdict, "name": answer["name"], **_task(answer)}


def _members(answer: Answer, verdict: str) -> Said:
    collective = {"kind": "member", **_given(answer, "place", "other_name")}
    if verdict and answer["instead"]:
        raise _unclear(answer, "nobody is meant and units are written; keep one of them")
    if verdict:
        yield {**collective, "verdict": "not_member"}
    for name in _listed(answer["instead"]):
        yield {**collective, "verdict": "member", "name": name}


def _links(answer: Answer, verdict: str) -> Said:
    other = _given(answer, "other_document", "other_quote")
    yield {"kind": "link", "verdict": verdict, **_task(answer), **other}


def _tasks(answer: Answer, verdict: str) -> Said:
    if verdict and answer["instead"]:
        raise _unclear(answer, "no unit is meant and units are written; keep one of them")
    if verdict:
        yield {"kind": "role", "verdict": "none", **_task(answer)}
        return
    shares = assign(Passage.of(answer["instead"]), None)
    if not shares:
        raise _unclear(answer, f"“{answer['instead']}” names no unit; write it as a document would")
    for share in shares:
        yield {"kind": "role", "verdict": share.role, "name": share.name, **_task(answer)}


def _task(answer: Answer) -> dict[str, str]:
    return _given(answer, "document", "quote")


def _given(answer: Answer, *columns: str) -> dict[str, str]:
    return {column: answer[column] for column in columns}


def _listed(text: str) -> list[str]:
    """Names as a person lists them: 、 inside brackets and collectives parts nothing."""
    if "|" in text:
        return [name.strip() for name in text.split("|") if name.strip()]
    return [share.name for share in assign(Passage.of(text), None)]


_SHEETS: dict[str, Callable[[Answer, str], Said]] = {
    "units": _units,
    "names": _names,
    "splits": _splits,
    "roles": _roles,
    "members": _members,
    "links": _links,
    "tasks": _tasks,
}
