PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

BI := .venv-bi
BI_PORT ?= 8088
WAREHOUSE ?= warehouse
# Releases whose programs the published file has to open: the last of each line of DuckDB.
READERS := 1.2.2 1.3.2 1.4.5 1.5.6 2.0.1

.PHONY: run test lint bench eval refresh bi test-bi

# `make run` needs the program alone, `make test` its test tools too; each has its own stamp.
$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.test: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	touch $@ $(VENV)/.run

# Superset wants other versions of almost everything, so it has an environment of its own (Python 3.10 to 3.12).
$(BI)/.done: warehouse/bi/constraints.txt
	$(PYTHON) -m venv $(BI)
	$(BI)/bin/pip install --quiet --disable-pip-version-check -c $< apache-superset duckdb-engine rich cachetools
	touch $@

.readers/%: | $(BI)/.done
	$(BI)/bin/pip install --quiet --disable-pip-version-check --only-binary :all: --target $@ duckdb==$* pytz

run: $(VENV)/.run
	$(BIN)/warledger run

# The report is tested in a browser. Where this machine has none and lets us, Debian's is installed.
test: $(VENV)/.test
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || true
	$(BIN)/python -m pytest

$(WAREHOUSE)/facts.duckdb: | $(VENV)/.run
	$(BIN)/warledger run --warehouse $(WAREHOUSE)

bi: $(BI)/.done $(WAREHOUSE)/facts.duckdb
	$(BI)/bin/python warehouse/bi/start.py $(WAREHOUSE) .superset $(BI_PORT)

# What takes programs of others: Superset, and the DuckDBs that people have.
test-bi: $(VENV)/.test $(BI)/.done $(READERS:%=.readers/%)
	$(BIN)/python -m pytest tests/warehouse/bi

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
	$(BIN)/python -m warehouse.bi.datasets
	$(BIN)/python -m tests.warehouse.docs
	$(BIN)/python -m tests.readme
	$(BIN)/python -m tests.evaluation
