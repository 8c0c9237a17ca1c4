"""The names of bodies in six places, as tests and benchmarks read them from data/names/."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tiaokuai.loaders import JurisdictionRecord, Level

FOLDER = Path(__file__).parent / "data/names"


@dataclass(frozen=True, slots=True)
class Home:
    """A place whose bodies are listed, with the words that its names are made of."""

    name: str
    level: Level
    word: str
    short: str
    above: str = ""
    above_short: str = ""

    @property
    def record(self) -> JurisdictionRecord:
        """The place as a document's jurisdiction."""
        return JurisdictionRecord(self.name, self.level)

    def bodies(self) -> Iterator[list[str]]:
        """The names of each body, its name in full first."""
        own = self.name.removeprefix(self.above)
        for line in (FOLDER / f"{self.level}.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line.format(
                    w=self.word, n=own, s=self.short, c=self.above, cs=self.above_short
                ).split()


HOMES = (
    Home("山东省", "province", "省", "山东"),
    Home("广东省", "province", "省", "广东"),
    Home("济宁市", "city", "市", "济宁"),
    Home("青岛市", "city", "市", "青岛"),
    Home("济宁市兖州区", "county", "区", "兖州", "济宁市", "济宁"),
    Home("济宁市邹城市", "county", "市", "邹城", "济宁市", "济宁"),
)
