PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test lint bench eval refresh

# `make run` needs the program alone, `make test` its test tools too; each has its own stamp.
$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.test: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	touch $@ $(VENV)/.run

run: $(VENV)/.run
	$(BIN)/warledger run

# The report is tested in a browser. Where this machine has none and lets us, Debian's is installed.
test: $(VENV)/.test
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || true
	$(BIN)/python -m pytest

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.test
	$(BIN)/python -m tests.bench

eval: $(VENV)/.test
	$(BIN)/python -m tests.evaluation

# What is made from the code and checked in. Read the diff: it shows what a change did to the results.
refresh: $(VENV)/.test
	$(BIN)/python -m schemas.ddl > schemas/schema.sql
	$(BIN)/python -m warehouse.dictionary > docs/dictionary.md
	$(BIN)/python -m tests.warehouse.docs
	$(BIN)/python -m tests.readme
	$(BIN)/python -m tests.evaluation
