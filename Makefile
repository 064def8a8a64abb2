# `make run` and `make test` do all the set-up themselves; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
# Where `make run` and `make demo` put the fictional vault and its workbook.
DEMO ?= build/demo
# The npm package that provinces, regencies, districts and villages come from.
REGIONS := idn-area-data@4.0.1

.PHONY: help setup run test lint types forms translations screens bench faults demo lock regions clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

setup: $(READY) ## Virtual environment, locked dependencies, Qt's system libraries

$(READY): requirements.lock pyproject.toml
	@bash resources/setup.sh
	@touch $@

forms: $(READY) ## Compile forms, icons and translations (only what changed)
	@$(PY) ui/compile.py

run: forms ## Open the application; without a display, do the main job on the demo
	@if [ "$$(uname -s)" != Linux ] || [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		bash resources/setup.sh window; \
		exec $(PY) -m batik_field; \
	else \
		echo "Tidak ada layar di komputer ini: pekerjaan utama dijalankan pada data contoh tanpa jendela."; \
		exec $(PY) -m batik_field.tour $(DEMO); \
	fi

demo: forms ## Do the main job on fictional people without a screen
	@$(PY) -m batik_field.tour $(DEMO)

test: forms lint types ## Lint, types and all tests
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2

lint: $(READY) ## ruff: rules and format
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet .

types: forms ## mypy: strict below the windows
	@$(PY) -m mypy --no-error-summary

screens: forms ## Render every window and dialog to build/screens, light and dark, at both scales
	@$(PY) -m batik_field.app.screens build/screens
	@$(PY) -m batik_field.app.screens build/screens --scale 1.5

bench: forms ## Print speed and size beside their references
	@place=$$(mktemp -d); trap 'rm -rf "$$place"' EXIT; \
	for script in tests/benchmarks/bench_*.py; do \
		printf '\n== %s\n' "$$script"; \
		BATIK_FIELD_BENCH=$$place QT_QPA_PLATFORM=offscreen $(PY) "$$script"; \
	done

faults: forms ## The long round of killed processes and full disks
	@QT_QPA_PLATFORM=offscreen BATIK_FIELD_FAULTS=long $(PY) -m pytest -m faults

translations: $(READY) ## Extract every text into resources/i18n
	@$(PY) ui/compile.py --translations

lock: $(READY) ## Choose the newest allowed versions anew (needs uv)
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
		--all-extras pyproject.toml -o requirements.lock

regions: $(READY) ## Rebuild the list of villages from its npm package (needs npm)
	@mkdir -p build/regions
	@cd build/regions && npm pack --silent $(REGIONS) && tar -xzf *.tgz
	@$(PY) -m batik_field.domain.rebuild_regions build/regions/package

clean: ## Remove what was made here, the virtual environment too
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -f batik_field/app/forms/ui_*.py batik_field/app/forms/rc_*.py
	find batik_field tests ui -name __pycache__ -type d -prune -exec rm -rf {} +
