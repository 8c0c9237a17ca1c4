# Everything runs in .venv; uv makes it from uv.lock, and is itself fetched with pip when absent.
PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null || echo build/uv/bin/uv)
RUN := $(UV) run --frozen --no-sync
export UV_PYTHON_DOWNLOADS := never

.PHONY: demo test lint check format samples golden
.DEFAULT_GOAL := help

help:  ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /make \1  —  /p' Makefile

.venv/ready: pyproject.toml uv.lock
	@command -v $(UV) >/dev/null || { $(PYTHON) -m venv build/uv && build/uv/bin/pip install -q uv; }
	$(UV) sync -q --frozen --python $(PYTHON)
	.venv/bin/python -m compileall -q ontology loaders graph queries viz cli
	@touch $@

demo: .venv/ready  ## set up, then turn the sample documents into a graph and a page
	$(RUN) tiaokuai build samples/documents -o build/samples.graph
	$(RUN) tiaokuai explore -g build/samples.graph -o build/samples.html
	@echo
	@echo "graph: build/samples.graph"
	@echo "page:  build/samples.html (open it in a browser)"
	@echo "ask:   .venv/bin/tiaokuai query obligations-by-unit -g build/samples.graph"

test: .venv/ready  ## set up, then run the tests
	$(RUN) pytest -q -n auto --maxprocesses 4 --dist loadfile
	@# These fork, which a process with threads, as those above are, must not.
	$(RUN) pytest -q tests/loaders/isolation/test_crew.py

lint: .venv/ready  ## format, lint and types, nothing changed
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy
	$(RUN) pyright --warnings

check: lint test  ## all that has to pass before a change lands

format: .venv/ready  ## format and fix what can be fixed
	$(RUN) ruff format .
	$(RUN) ruff check --fix .

samples: .venv/ready  ## write the sample documents again from their truth
	$(RUN) python -m samples.generate

golden: .venv/ready  ## write the expected outputs of the tests again; read the diff
	TIAOKUAI_REWRITE=1 $(RUN) pytest -q
	$(RUN) python -m docs
