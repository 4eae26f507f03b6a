# The one interface to the project.  `make demo` and `make test` set up everything they need, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint format readme score gate page

DEMO := demo/herzen
PAGE := hatch_build.py $(wildcard frontend/*.*) $(shell find frontend/src -type f)

$(READY): pyproject.toml requirements.lock $(PAGE)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $(READY)

demo: $(READY)  ## the examples become a dossier, a chronology, data and a page, in demo/
	mkdir -p demo
	$(BIN)/witness read examples/herzen -d $(DEMO).dossier
	$(BIN)/witness show -d $(DEMO).dossier
	$(BIN)/witness export docx -d $(DEMO).dossier -o $(DEMO).docx
	$(BIN)/witness export html -d $(DEMO).dossier -o $(DEMO).html
	$(BIN)/witness export json -d $(DEMO).dossier -o $(DEMO).json

test: $(READY)  ## every test
	$(BIN)/python -m pytest

score: $(READY)  ## the reader's figures on the development part of the corpus
	$(BIN)/python -m benchmarks.score

gate: $(READY)  ## fails where a figure of the reader lies under its floor
	$(BIN)/python -m benchmarks.gate

lint: $(READY)  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

page:  ## types and unit tests of the desk's page, where the machine has Node
	@if command -v npm >/dev/null; then \
	  cd frontend && { [ -d node_modules ] || npm ci --silent; } && npm run --silent check && npm run --silent test; \
	else echo "no Node on the PATH: the page's own checks are left out"; fi

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

readme: $(READY)  ## what commands print, put into the pages that show it
	$(BIN)/python tools/readme.py README.md
