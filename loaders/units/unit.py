"""Unit: the body that a printed name means."""

from dataclasses import dataclass

from ..records.assignment import NameRule


@dataclass(frozen=True, slots=True)
class Unit:
    """A body in its jurisdiction.

    `id`: jurisdiction and canonical name, with the ending usual at its level, as a place has one
    of 卫生健康局 and 卫生健康委员会. `canonical`: its full name in its jurisdiction's own words
    (市发展和改革委员会). `kind`: a code of unit_kinds.yaml. `function`: a code of functions.yaml,
    None where it performs none that is known; `also`: its further functions. `jurisdiction`: ""
    where unknown; the id then holds to the document or to the place below. `works_in`: the
    jurisdiction that a branch of another one's department serves. `rule`: how the printed name
    leads here.
    """

    id: str
    canonical: str
    kind: str
    function: str | None
    jurisdiction: str
    works_in: str | None
    rule: NameRule
    also: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        jurisdiction: str,
        canonical: str,
        kind: str,
        rule: NameRule,
        *,
        function: str | None = None,
        works_in: str | None = None,
    ) -> "Unit":
        """A unit with the id that its jurisdiction and name give."""
        return cls(
            f"{jurisdiction}/{canonical}", canonical, kind, function, jurisdiction, works_in, rule
        )
