"""`python -m tiaokuai.ontology`: write again what derives from the declared schema."""

from pathlib import Path

from .generate import generated

if __name__ == "__main__":
    folder = Path(__file__).with_name("generated")
    for name, content in generated().items():
        (folder / name).write_text(content, "utf-8")
