# Needs nothing but make and a Python from 3.10 on; everything else is put into .venv.
PYTHON ?= python3
INPUT ?= samples/raw/**
OUTPUT ?= out
FLAGS ?=
WORKERS ?= 2

BIN := .venv/bin
ROOMS := schemas transforms pipeline
CODE := $(ROOMS) tests tools benchmarks

.DEFAULT_GOAL := help
.PHONY: help run test check format lint types schemas schemas-check bench-extraction bench-cleaning bench-metadata bench-mending bench-spelling bench-run clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "  make run INPUT='drop/**' OUTPUT=out FLAGS='--style ap --languages en'"

# Patterns reach copydesk as they are written: it knows ** and file systems that the shell does not.
run: .venv/.run ## Edit raw articles (the samples, or INPUT=…) and publish them as Parquet in OUTPUT
	@set -f; $(BIN)/copydesk run --input $(INPUT) --output "$(OUTPUT)" $(FLAGS)

test: .venv/.dev ## Run all tests, the examples in docstrings included
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist loadgroup --doctest-modules tests $(ROOMS)

check: lint types schemas-check test ## All that CI runs: format, lint, types, printed schemas, tests

lint: .venv/.dev
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)

types: .venv/.dev
	$(BIN)/mypy

schemas-check: .venv/.dev
	$(BIN)/python -m schemas.printers.mirrors --check

format: .venv/.dev ## Format the code and mend what lint can mend
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

schemas: .venv/.dev ## Print the mirrors of the tables anew
	$(BIN)/python -m schemas.printers.mirrors

bench-extraction: .venv/.peers ## Main content of pages: quality and speed, against peers (DATA=folder)
	$(BIN)/python -m benchmarks.extraction $(DATA) $(FLAGS)

bench-cleaning: .venv/.dev ## Boilerplate of texts: precision and recall on the gold
	$(BIN)/python -m benchmarks.cleaning
	$(BIN)/python -m benchmarks.look_alikes

bench-metadata: .venv/.dev ## Columns beside the text: how often each is exactly right
	$(BIN)/python -m benchmarks.metadata

bench-mending: .venv/.dev ## Repairs of texts: right ones, and wrong ones in clean text
	$(BIN)/python -m benchmarks.mending

bench-spelling: .venv/.dev ## Names: precision and recall on the gold
	$(BIN)/python -m benchmarks.spelling

bench-run: .venv/.dev ## The run: Beam's share of the time and its memory
	$(BIN)/python -m benchmarks.run

clean: ## Remove what make made; OUTPUT stays
	rm -rf .venv build *.egg-info .pytest_cache .ruff_cache .mypy_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
		|| { echo "Copydesk needs Python 3.10 or later; name one with PYTHON=…"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "This Python cannot make environments; on Debian: apt install python3-venv"; exit 1; }

.venv/.run: .venv/bin/python pyproject.toml
	@echo "Installing into .venv (once; a minute or two)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

.venv/.dev: .venv/.run
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev]'
	@touch $@

# readability-lxml asks for a chardet older than ours and runs with ours, too.
.venv/.peers: .venv/.dev
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev,peers]'
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps 'readability-lxml>=0.8.4'
	@touch $@
