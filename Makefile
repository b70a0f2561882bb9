# Two commands are for everyone: make run, make test. Needed: make and Python 3.11, 3.12 or 3.13.

PORT ?= 8501
HOST ?= 127.0.0.1
export PORT HOST
export UV_PYTHON_DOWNLOADS := never

UV_VERSION := 0.13.9
PYTHON := .venv/bin/python
WAREHOUSE := $(or $(DOORSTROOM_WAREHOUSE),data/warehouse)
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
SYSTEM_PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c "$(FITS)" >/dev/null 2>&1 && command -v $$p && break; done)
UV := $(or $(shell command -v uv 2>/dev/null),.uv/bin/uv)
SYNC = $(UV) sync --frozen --inexact --quiet --python $(SYSTEM_PYTHON)

.PHONY: run build demo test lint bench clean help
.DEFAULT_GOAL := run

run: .venv/installed ## Install what is missing, build the data when there is none, serve.
	@test -s "$(WAREHOUSE)/current" || $(PYTHON) -m etl build
	@exec $(PYTHON) server.py

build: .venv/installed ## Build and publish the data.
	@$(PYTHON) -m etl build

demo: .venv/installed ## Serve invented figures, to see every page full; ROWS=14000000 for a large table too.
	@test -s data/oefen/warehouse/current -a -z "$(ROWS)" || $(PYTHON) -m demo $(if $(ROWS),--rows $(ROWS))
	@exec env -u DOORSTROOM_WAREHOUSE DOORSTROOM_DATA=data/oefen $(PYTHON) server.py

test: .venv/tested lint ## Everything that must hold: lint, then every test, in a real browser too.
	@CHROMIUM=$$($(PYTHON) -m tests.browser.chromium) && export CHROMIUM && \
		echo "Browser: $$CHROMIUM" && $(PYTHON) -m pytest

lint: .venv/tested ## Style, types, SQL and the arrows between the folders.
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/mypy
	@.venv/bin/sqlfluff lint --disable-progress-bar queries etl/models etl/checks
	@.venv/bin/lint-imports

bench: .venv/tested ## Measurements, never part of a test.
	@$(SYNC) --group bench
	@$(PYTHON) -m benchmarks.statline

help: ## Say what there is.
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile

clean: ## Remove what can be made again, but no data.
	rm -rf .venv .uv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/installed: uv.lock $(filter .uv/bin/uv,$(UV))
	@test -n "$(SYSTEM_PYTHON)" || { \
		echo "Doorstroom heeft Python 3.11, 3.12 of 3.13 nodig, en die is hier niet gevonden."; exit 1; }
	@$(SYNC)
	@touch $@

.venv/tested: .venv/installed
	@$(SYNC) --group dev
	@touch $@

.uv/bin/uv:
	@test -n "$(SYSTEM_PYTHON)" || { \
		echo "Doorstroom heeft Python 3.11, 3.12 of 3.13 nodig, en die is hier niet gevonden."; exit 1; }
	@$(SYSTEM_PYTHON) -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
