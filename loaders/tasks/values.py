"""Values: what a cell of a row says, and whether it says it here or goes on from above."""

from dataclasses import dataclass

from tiaokuai.ontology import codes

from ..passage import Passage
from ..source import Cell
from .clean import clean, folded


@dataclass(frozen=True, slots=True)
class Value:
    """A cell's words at a row; `raw` with its line breaks, `text` without layout.

    `filled`: the cell is merged and printed further up. `open`: nothing is printed and the
    format does not say whether the cell is empty or goes on from above. `same`: it says in
    words that it is as above (同上).
    """

    raw: Passage
    filled: bool = False
    open: bool = False
    same: bool = False

    @property
    def text(self) -> Passage:
        """The words without line breaks and layout blanks."""
        return clean(self.raw)

    def __bool__(self) -> bool:
        return bool(self.raw)


def value_of(cell: Cell | None, row: int) -> Value:
    """The value of the cell at a row of the table (from 0); None: the dump printed no cell."""
    if cell is None:
        return Value(Passage(), open=True)
    word = folded(cell.text)
    if word in codes("cells")["same_as_above"]:
        return Value(Passage(), open=True, same=True)
    if word in codes("cells")["nothing"]:
        return Value(Passage(), open=not word and not cell.certain)
    return Value(cell.passage, filled=cell.row < row)
