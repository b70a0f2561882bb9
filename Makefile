# Two commands are for everyone: make run, make test. What they need: README.md.

PORT ?= 8501
HOST ?= 127.0.0.1
export PORT HOST

# What somebody set for other work stays out (a PYTHONHOME, a UV_PROJECT_ENVIRONMENT, an active environment);
# what says how packages are reached stays in. What is compiled is kept: else each process compiles it all anew.
REACH := INDEX% %_INDEX_URL DEFAULT_INDEX EXTRA_INDEX_URL CERT CLIENT_CERT SYSTEM_CERTS NATIVE_TLS PROXY HTTP_% HTTPS_PROXY \
	NO_PROXY ALL_PROXY TRUSTED_HOST INSECURE_HOST FIND_LINKS NO_INDEX KEYRING_PROVIDER CREDENTIALS_DIR CONFIG_FILE \
	TIMEOUT DEFAULT_TIMEOUT REQUEST_TIMEOUT RETRIES OFFLINE CACHE_DIR NO_CACHE NO_CACHE_DIR LINK_MODE CONCURRENT_%
KEPT := $(REACH:%=PIP_%) $(REACH:%=UV_%) PYTHONUNBUFFERED STREAMLIT_SERVER_HEADLESS
LEAKS := $(filter-out $(KEPT),$(filter \
	PYTHON% PIP_% UV_% PYTEST_% STREAMLIT_% MYPYPATH VIRTUAL_ENV CONDA_PREFIX __PYVENV_LAUNCHER__,$(.VARIABLES)))
$(foreach name,$(LEAKS),$(eval unexport $(name)))

# The certificates of this machine, where it has them: behind a proxy that reads along only those hold.
CERTS := $(firstword $(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt \
	/etc/ssl/ca-bundle.pem /etc/ssl/cert.pem))
ifneq ($(CERTS),)
export UV_SYSTEM_CERTS := $(or $(UV_SYSTEM_CERTS),1)
endif
export UV_PYTHON_DOWNLOADS := never
export UV_PYTHON_PREFERENCE := system
export PIP_USER := 0
export PYTHONUTF8 := 1

# Without a home that can be written the folder .uv stands in for it.
ifeq ($(shell test -d "$$HOME" && echo yes),)
export HOME := $(CURDIR)/.uv
else ifeq ($(shell test -w "$$HOME" && echo yes),)
export XDG_CACHE_HOME := $(or $(XDG_CACHE_HOME),$(CURDIR)/.uv/cache)
endif

UV_VERSION := 0.13.9
PYTHON := .venv/bin/python
WAREHOUSE := $(or $(DOORSTROOM_WAREHOUSE),data/warehouse)
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
# The program itself and no shim of pyenv for it: from a shim uv makes the environment anew each time.
SYSTEM_PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -Ic "$(FITS)" >/dev/null 2>&1 && { $$p -Ic "import sys; print(sys.executable)" 2>/dev/null | grep . || command -v $$p; } && break; done)
# A uv of the user's own will do when it is new enough to know the option.
UV := $(if $(shell uv sync --help 2>/dev/null | grep -e --system-certs),uv,.uv/bin/uv)

# What somebody reads when something is missing.
NO_PYTHON = echo "Doorstroom heeft Python 3.11, 3.12 of 3.13 nodig, en die is hier niet gevonden."; \
	echo "Wel gevonden: $$(python3 --version 2>&1 | head -1)"; \
	echo "Installeer een van die versies (Debian, Ubuntu: sudo apt-get install python3 python3-venv). Geef het commando daarna opnieuw."
NO_VENV = echo "Bij $(SYSTEM_PYTHON) horen venv en pip, en die ontbreken hier."; \
	echo "Debian, Ubuntu: sudo apt-get install python3-venv. Geef het commando daarna opnieuw."
NO_PACKAGES = echo "Niet alle pakketten zijn binnen. Wat er misging, staat hierboven. Is er internet?"; \
	echo "Een eigen pakketserver of een proxy: zie docs/beheer.md, Installeren."
NO_BROWSER = echo "De tests in een browser zijn niet gedraaid: er is geen browser (zie boven)." \
	"Is dat goed zo? Geef dan: make test DOORSTROOM_ZONDER_BROWSER=ja"
NO_AUDIT = echo "Niet nagegaan: https://api.osv.dev is van hier niet te bereiken. Geef make audit waar dat wel kan."
SYNC = $(UV) sync --frozen --inexact --quiet --python "$(SYSTEM_PYTHON)"
# Two processes; what the longest has left is taken over by the other, so a module stays together as long as it can.
BESIDE := -n 2 --dist worksteal
GET_UV = .uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.PHONY: run build demo test test-dienst lint poort mutate bench sbom audit clean help again
.DEFAULT_GOAL := run

# What cannot be built now leaves the data that are there; only without any there is nothing to serve.
run: .venv/installed ## Install what is missing, build what has changed, serve.
	@$(PYTHON) -m etl build || test -s "$(WAREHOUSE)/current"
	@exec $(PYTHON) server.py

build: .venv/installed ## Build and publish the data.
	@$(PYTHON) -m etl build

demo: .venv/installed ## Serve invented figures, to see every page full; ROWS=14000000 for a large table too.
	@$(PYTHON) -m demo $(if $(ROWS),--rows $(ROWS),--als-nodig)
	@exec env -u DOORSTROOM_WAREHOUSE DOORSTROOM_DATA=data/oefen $(PYTHON) server.py

test: .venv/tested ## Everything that must hold: style, types and every test, in a real browser too.
	@if CHROMIUM=$$($(PYTHON) -m tests.browser.chromium); then export CHROMIUM; \
		echo "Browser: $$CHROMIUM"; $(PYTHON) -m pytest $(BESIDE) $(TESTS); \
	else $(PYTHON) -m pytest $(BESIDE) -m "not browser" $(TESTS); status=$$?; $(NO_BROWSER); \
		test $$status -eq 0 -a "$$DOORSTROOM_ZONDER_BROWSER" = ja; fi

test-dienst: .venv/tested ## Behind nginx, Caddy and HAProxy in a real browser; says so where those cannot be had (no part of a test).
	@CHROMIUM=$$($(PYTHON) -m tests.browser.chromium) || { $(NO_BROWSER); exit 1; }; export CHROMIUM; $(PYTHON) -m tests.dienst

lint: .venv/tested ## Style, types, SQL and the arrows between the folders.
	@$(PYTHON) -m pytest $(BESIDE) tests/lint

poort: .venv/tested ## Put faults into the sources and count what the gate lets through (minutes, never part of a test).
	@$(PYTHON) -m tests.poort

mutate: .venv/tested ## Break the code on purpose and count what no test notices (long, never part of a test).
	@$(PYTHON) -m tests.mutate --genoemd
	@$(PYTHON) -m tests.mutate --bereik
	@$(PYTHON) -m tests.mutate

bench: .venv/tested ## Measurements, never part of a test.
	@$(SYNC) --group bench
	@$(PYTHON) -m benchmarks.statline
	@$(PYTHON) -m benchmarks.tables
	@$(PYTHON) -m benchmarks.imports
	@$(PYTHON) -m benchmarks.speed

sbom: .venv/installed ## Write what the dashboard is made of, for who keeps account of it: doorstroom.cdx.json (CycloneDX).
	@$(UV) export --frozen --no-default-groups --quiet --preview-features sbom-export --format cyclonedx1.5 --output-file doorstroom.cdx.json
	@echo "Geschreven: doorstroom.cdx.json"

audit: .venv/installed ## Ask whether a package has a known leak; says so where nobody can be asked.
	@$(UV) audit --frozen --no-default-groups --preview-features audit 2>.uv-audit; status=$$?; cat .uv-audit >&2; \
	if grep -q "error sending request" .uv-audit; then rm .uv-audit; $(NO_AUDIT); else rm .uv-audit; exit $$status; fi

help: ## Say what there is.
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile

clean: ## Remove what can be made again, but no data.
	rm -rf .venv .uv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# made again when the Python that it was made with is gone
.venv/installed: uv.lock $(filter .uv/bin/uv,$(UV)) $(shell test -x $(PYTHON) || echo again)
	@test -n "$(SYSTEM_PYTHON)" || { $(NO_PYTHON); exit 1; }
	@$(SYNC) || { $(NO_PACKAGES); exit 1; }
	@touch $@

.venv/tested: .venv/installed
	@$(SYNC) --group dev || { $(NO_PACKAGES); exit 1; }
	@touch $@

.uv/bin/uv:
	@test -n "$(SYSTEM_PYTHON)" || { $(NO_PYTHON); exit 1; }
	@"$(SYSTEM_PYTHON)" -c "import ensurepip, venv" 2>/dev/null || { $(NO_VENV); exit 1; }
	@"$(SYSTEM_PYTHON)" -m venv .uv
	@$(GET_UV) 2>/dev/null || $(GET_UV) $(CERTS:%=--cert %) || { $(NO_PACKAGES); exit 1; }
