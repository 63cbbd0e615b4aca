# Neuron Meet: everything a person or a CI machine runs. `make help` lists it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

PYTHON := .venv/bin/python
NPM := npm --prefix client --no-fund --no-audit --loglevel=error

# Each of these files says that a step was done; Make repeats the step when what it was made from changed.
RUNTIME := .venv/.runtime-installed
DEVELOPMENT := .venv/.development-installed
MODULES := client/node_modules/.installed
BUILD := client/dist/index.html

CLIENT_SOURCES := $(shell find client/src client/public client/scripts client/worker client/index.html \
	client/vite.config.ts client/tsconfig.json 2>/dev/null)
PYTHON_CODE := server e2e bench scripts

##@ Use

.PHONY: run
run: $(RUNTIME) $(BUILD) ## Install, build and serve at http://localhost:3001
	@exec .venv/bin/neuron-meet serve

##@ Develop

.PHONY: dev
dev: $(RUNTIME) $(MODULES) ## Serve with hot reload: client at http://localhost:5173, server on 3001
	@scripts/dev.sh

.PHONY: test
test: system-packages $(DEVELOPMENT) $(BUILD) ## Run every test: server, client, browsers
	@scripts/test.sh

.PHONY: test-server test-client test-e2e
test-server: system-packages $(DEVELOPMENT) ## Run the server's tests only
	cd server && ../$(PYTHON) -m pytest -n auto
test-client: $(MODULES) ## Run the client's unit and component tests only
	$(NPM) run --silent test
test-e2e: system-packages $(DEVELOPMENT) $(BUILD) ## Run the browser tests only
	$(PYTHON) -m pytest -c e2e/pytest.ini e2e

.PHONY: lint
lint: $(DEVELOPMENT) $(MODULES) ## Check style, types, layers and that generated files are fresh
	@scripts/lint.sh

.PHONY: format
format: $(DEVELOPMENT) $(MODULES) ## Bring all code into the one style
	.venv/bin/ruff format --config server/pyproject.toml $(PYTHON_CODE)
	.venv/bin/ruff check --config server/pyproject.toml --fix-only --quiet $(PYTHON_CODE)
	$(NPM) run --silent format

.PHONY: generate
generate: $(DEVELOPMENT) $(MODULES) ## Write what is generated from the wire contract
	@scripts/generate.sh

.PHONY: build
build: $(BUILD) ## Build the client

##@ Measure and show

.PHONY: bench
bench: system-packages $(DEVELOPMENT) $(BUILD) ## Measure signalling, first frame, start and memory
	PYTHONPATH=server $(PYTHON) -m bench

.PHONY: fuzz
fuzz: $(DEVELOPMENT) ## Send a live server 200,000 hostile events, and check all that it answers
	PYTHONPATH=server $(PYTHON) -m bench.fuzz

.PHONY: chaos
chaos: system-packages $(DEVELOPMENT) $(BUILD) ## Break networks and servers under real calls, and measure what people notice (root; ROWS=… RUNS=…)
	PYTHONPATH=server $(PYTHON) -m e2e.chaos $(addprefix --runs ,$(RUNS)) $(ROWS)

.PHONY: lighthouse
lighthouse: system-packages $(DEVELOPMENT) $(BUILD) ## Let Lighthouse judge the first pages (records the figures)
	PYTHONPATH=server $(PYTHON) -m bench.lighthouse

.PHONY: screenshots icons
icons: system-packages $(DEVELOPMENT) $(BUILD) ## Draw the icons of the installed application from the sign
	PYTHONPATH=server $(PYTHON) -m e2e.screenshots.icons
screenshots: system-packages $(DEVELOPMENT) $(BUILD) ## Take the pictures of the documentation
	PYTHONPATH=server $(PYTHON) -m e2e.screenshots

##@ Care

.PHONY: system-packages
system-packages: ## Install the Debian packages that tests need (asks for nothing when all are there)
	@scripts/install-system-packages.sh

.PHONY: audit
audit: $(DEVELOPMENT) $(MODULES) ## Ask the advisory databases about every dependency
	@scripts/audit.sh

.PHONY: clean
clean: ## Remove everything that was installed or built here
	rm -rf .venv client/node_modules client/dist server/*.egg-info .cache
	rm -rf e2e/.artifacts .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find server e2e bench scripts -name __pycache__ -prune -exec rm -rf {} +

.PHONY: help
help: ## Show this list
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z0-9-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(RUNTIME): server/requirements.lock server/pyproject.toml scripts/install-python.sh
	@scripts/install-python.sh server/requirements.lock
	@touch $@

$(DEVELOPMENT): server/requirements-dev.lock server/pyproject.toml scripts/install-python.sh
	@scripts/install-python.sh server/requirements-dev.lock
	@touch $@ $(RUNTIME)

$(MODULES): client/package-lock.json client/package.json
	@scripts/require-node.sh
	$(NPM) ci
	@touch $@

$(BUILD): $(MODULES) $(CLIENT_SOURCES)
	$(NPM) run --silent build
	@touch $@
