"""Folder: many files of all formats built into a graph by the program itself."""

import itertools
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from samples import SampleDocument, fitting, truth
from samples.layouts import LAYOUTS
from samples.printing import blocks

_PLACES = ("云澜", "青硖", "墨湖", "澄塘", "栗原", "岫云", "砚北")
_LETTERS = "沅沭浔淇溧泗汶滁淦漳潞灞澧沱泸涪渭洮湟"
_EXTENSIONS = {"markdown": "md", "markdown_shifted": "md", "html_gb2312": "html"}


class Build(NamedTuple):
    """A build of a folder: how many files, seconds by the clock and of all processors together,
    and the memory of its largest process.

    `said`: what the program prints of what it read, found and linked.
    """

    files: int
    seconds: float
    processor: float
    megabytes: float
    said: str


def build(count: int) -> Build:
    """Build a graph of so many files, each a document of its own."""
    program = str(Path(sys.executable).with_name("tiaokuai"))
    with tempfile.TemporaryDirectory() as name:
        papers = Path(name) / "papers"
        papers.mkdir()
        for number, (stem, data) in enumerate(itertools.islice(_files(), count)):
            (papers / f"{number:05d}-{stem}").write_bytes(data)
        command = [program, "build", str(papers), "-o", str(Path(name) / "graph")]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - start
    if "Traceback" in ran.stderr:
        raise SystemExit(ran.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    said = "\n".join(ran.stdout.splitlines()[:3])
    return Build(count, seconds, processor, after.ru_maxrss / 1024, said)


def _files() -> Iterator[tuple[str, bytes]]:
    """File names and bytes: the samples again and again, each time in another province.

    Each document comes in the next of the layouts that fit it.
    """
    for again in itertools.count():
        for document in truth():
            moved = _moved(document, again)
            layouts = fitting(document)
            layout = layouts[again % len(layouts)]
            extension = _EXTENSIONS.get(layout, layout.split("_")[0])
            yield f"{document.id}.{extension}", LAYOUTS[layout](moved, blocks(moved))


def _moved(document: SampleDocument, again: int) -> SampleDocument:
    """The document in places of other names, its 文号 with other figures."""
    if not again:
        return document
    names = {
        place: _LETTERS[(again + 3 * n) % len(_LETTERS)] + _LETTERS[again // len(_LETTERS) - n]
        for n, place in enumerate(_PLACES)
    }

    def named(text: str) -> str:
        for place, name in names.items():
            text = text.replace(place, name)
        return text

    def lettered(text: str) -> str:
        return re.sub(r"([\d０-９]+)(\s*号)", rf"\g<1>{again}\2", named(text))

    tasks = [
        replace(
            task,
            text=named(task.text),
            headings=[named(heading) for heading in task.headings],
            lead=[named(unit) for unit in task.lead],
            responsible=[named(unit) for unit in task.responsible],
            support=[named(unit) for unit in task.support],
            printed={key: named(text) for key, text in task.printed.items()},
        )
        for task in document.tasks
    ]
    return replace(
        document, letter=lettered(document.letter), tail=lettered(document.tail), tasks=tasks
    )
