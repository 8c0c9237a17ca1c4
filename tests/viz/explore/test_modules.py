"""The page's modules fit together: no build step would tell."""

import re
from importlib.resources import files

MODULES = {
    path.name.removesuffix(".js"): path.read_text("utf-8")
    for path in files("tiaokuai.viz").joinpath("explore", "js").iterdir()
}
EXPORTS = {
    name: set(re.findall(r"^export (?:const|function) (\w+)", text, flags=re.M))
    for name, text in MODULES.items()
}
IMPORTS = {
    name: [
        (given, home)
        for names, home in re.findall(r'^import \{ (.*) \} from "\./(\w+)\.js";$', text, flags=re.M)
        for given in names.split(", ")
    ]
    for name, text in MODULES.items()
}


def test_every_import_is_exported_and_used() -> None:
    for name, imports in IMPORTS.items():
        assert MODULES[name].count("\nimport ") + MODULES[name].startswith("import ") == len(
            {home for _, home in imports}
        ), f"{name}: an import line that the bundler would not read"
        for given, home in imports:
            assert given in EXPORTS[home], f"{name}: {home} has no {given}"
            assert len(re.findall(rf"\b{given}\b", MODULES[name])) > 1, f"{name}: unused {given}"


def test_every_export_is_imported() -> None:
    imported = {pair for imports in IMPORTS.values() for pair in imports}
    for name, exports in EXPORTS.items():
        assert {(given, name) for given in exports} <= imported, name


def test_every_word_is_said_in_both_languages() -> None:
    words = re.findall(r'^  (\w+): \["[^"]+", "[^"]+"\],$', MODULES["words"], flags=re.M)
    table = MODULES["words"].split("const WORDS = {\n")[1].split("\n};")[0]
    assert len(words) == len(set(words)) == len(table.splitlines())
