"""Answering: the program that answers one SPARQL query, in a process that can be stopped.

python -m tiaokuai.graph.rdf.answering DATA.nq JOB.json: says “ready” when the data is loaded, then
gives the answer as one JSON object, or {"error": …}.
"""

import json
import sys
from pathlib import Path

from ..confine import confine
from .engines import ENGINES, OUT_OF_MEMORY, Job


def main(data: Path, job: Path) -> None:
    """Load, say so, answer."""
    told = json.loads(job.read_text("utf-8"))
    engine = ENGINES[told.pop("engine")]()
    engine.load(data)
    confine(told.pop("megabytes") << 20, open_files=True)
    _say("ready")
    try:
        _say(json.dumps(engine.answer(Job(**told))._asdict()))
    except MemoryError:
        _say(json.dumps({"error": OUT_OF_MEMORY}))
    # Whatever an engine finds wrong with a query is for whoever asked it.
    except Exception as error:
        _say(json.dumps({"error": " ".join(str(error).split())}))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")  # ASCII only: json escapes the rest
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
