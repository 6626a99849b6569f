# Two commands do all of their own set-up: make demo, make test. The others as well.

PYTHON ?= python3
BIN    := .venv/bin
MANAGE := $(BIN)/manage
PYTEST := $(BIN)/pytest
READY  := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo up dev check static fmt lint types imports migrations schema schema-check \
        web web-check test test-fast test-slow coverage bench pictures migrate migration tenant docs clean

help:
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

$(READY): requirements.lock pyproject.toml infra/bootstrap.py
	@$(PYTHON) infra/bootstrap.py

demo: $(READY)  ## everything from nothing: servers, demo channel, web, worker, gateway
	@$(MANAGE) demo --stop-with-parent

up: $(READY)  ## the embedded servers only, migrated and with the demo channel
	@$(MANAGE) demo --servers-only --stop-with-parent

dev: $(READY)  ## like demo, and reloading when the code changes
	@$(MANAGE) demo --reload --stop-with-parent

check: static test-fast  ## before each commit

static: lint types imports migrations schema-check web-check docs

fmt: $(READY)  ## format, and mend what ruff can mend
	@$(BIN)/ruff format -q . && $(BIN)/ruff check -q --fix .

lint: $(READY)  ## ruff, both of it
	@$(BIN)/ruff format -q --check . && $(BIN)/ruff check -q .

types: $(READY)  ## mypy --strict
	@$(BIN)/mypy

imports: $(READY)  ## the architecture, as contracts
ifneq ($(wildcard .importlinter),)
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports
endif

migrations: $(READY)  ## no model without its migration
	@$(MANAGE) makemigrations --check --dry-run

schema: $(READY)  ## export the GraphQL schemas, and the front end's types of them
	@$(MANAGE) schema
	@$(MANAGE) web --codegen

schema-check: $(READY)
ifneq ($(wildcard platform/config/management/commands/schema.py),)
	@$(MANAGE) schema --check
endif

web: $(READY)  ## build the web product, where its sources have changed
	@$(MANAGE) web

web-check: $(READY)  ## the front end: types, lint, generated code, tests
	@$(MANAGE) web --check

# Everything CI runs. Each part runs even if one before it failed; pytest speaks last.
# What cannot run without Node, which comes as a package where the machine has none, fails.
test: export TIERLINE_REQUIRED := 1
test: $(READY)  ## everything CI runs
	@failed=0; \
	$(MAKE) --no-print-directory -k static web || failed=1; \
	$(PYTEST) -q -n 2 -m "not slow" tests || failed=1; \
	$(PYTEST) -q -m slow --ignore=tests/e2e tests || failed=1; \
	$(PYTEST) -q -m slow tests/e2e || failed=1; \
	exit $$failed

test-fast: $(READY)  ## the parallel fast suite
	@$(PYTEST) -q -n 2 -m "not slow" tests

test-slow: $(READY)  ## what commits, starts processes or injects faults
	@$(PYTEST) -q -m slow tests

# What everything stands on; the books are what is in stock, bought and sold.
COVERED := platform/kernel tenants shared_apps/exchange shared_apps/visibility \
	tenant_apps/inventory tenant_apps/purchasing tenant_apps/sales
COVERAGE := $(BIN)/coverage

coverage: $(READY)  ## both suites, and that they run 95 % of what everything stands on
	@$(COVERAGE) erase; mkdir -p .state/coverage; failed=0; \
	$(COVERAGE) run -m pytest -q -n 2 -m "not slow" tests || failed=1; \
	$(COVERAGE) run -m pytest -q -m slow --ignore=tests/e2e tests || failed=1; \
	$(COVERAGE) combine -q; \
	for part in $(COVERED); do \
		$(COVERAGE) report --skip-covered --include="$$part/*" --fail-under=95 || failed=1; \
	done; \
	exit $$failed

bench: $(READY)  ## the ratio of every speed goal, JSON in .state/bench.json
	@$(BIN)/python -m tests.bench

pictures: $(READY)  ## every screen, for the user guide (needs a Chromium)
	@$(BIN)/python -m tests.e2e.pictures $(options)

migrate: $(READY)  ## public, then all tenants
	@$(MANAGE) migrate

migration: $(READY)  ## app=sales name=promised_on
	@$(MANAGE) makemigrations $(app) $(if $(name),--name $(name))

tenant: $(READY)  ## name=acme kind=dealer: provision one
	@$(MANAGE) provision $(name) $(if $(kind),--kind $(kind)) $(options)

docs: $(READY)  ## fails on broken links
ifneq ($(wildcard mkdocs.yml),)
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict --site-dir .state/site
endif

clean:  ## forget the set-up, never the data
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
