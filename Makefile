SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo up test e2e test-cluster simulate soak soak-cluster check bench cluster cluster-down cluster-demo install build generate pictures format clean

sources := $(shell git ls-files -co --exclude-standard -- engine kube api runners backend cli frontend build '*.json' 2>/dev/null | grep -v '\.test\.ts$$')
installed := node_modules/.package-lock.json
built := cli/dist/flow.js

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

demo: $(built) ## Start a server, run examples/order-intake there (a file, a secret, a collection), stop it
	@test/need python3 bash
	@./examples/demo

up: $(built) ## Start a server on this machine, until Ctrl-C
	@node_modules/.bin/flow up

test: $(built) ## Run the tests; ends with the line "N passed, N failed"
	@test/need python3 bash util-linux procps postgresql redis-server chromium
	@npx vitest run --exclude 'test/e2e/!(story|first-look).test.ts'

e2e: $(built) ## Run all tests in a browser, of which `make test` runs one story and a look at each page
	@test/need python3 bash util-linux procps postgresql redis-server chromium
	@npx vitest run test/e2e --maxWorkers 1

test-cluster: $(built) ## Tests on a Kubernetes cluster of their own; ends with the line "N passed, N failed"
	@test/cluster/run

simulate: $(installed) ## Random flows in the engine against the reference: N=1000 of them, FROM=0
	@FLOWRUNNER_SEEDS=$(or $(N),1000) FLOWRUNNER_FIRST_SEED=$(or $(FROM),0) npx vitest run engine/agreement/agreement.test.ts

soak: $(built) ## The tests at full counts, with hunts for new seeds
	@test/need python3 bash util-linux procps postgresql redis-server chromium
	@FLOWRUNNER_SOAK=1 npx vitest run

soak-cluster: $(installed) ## On such a cluster: a controller killed before and after each of its writes; long outages
	@FLOWRUNNER_SOAK=1 test/cluster/run test/cluster/crash-points.test.ts test/cluster/outages.test.ts

check: $(installed) ## Format, lint, types, import zones, generated files up to date
	@npx prettier --check . --log-level warn
	@npx eslint . --max-warnings 0
	@npx tsc -b
	@npx tsc -p test
	@npx tsc -p frontend/tsconfig.test.json
	@npm run --silent generate
	@test -z "$$(git status --porcelain -- '*generated*' docs/configuration.md docs/install.md docs/editor.md 'crds/*.yaml')" || { git diff --stat -- '*generated*' docs/configuration.md docs/install.md docs/editor.md 'crds/*.yaml'; echo "generated files are out of date: run 'npm run generate' and commit" >&2; exit 1; }

bench: $(built) ## Measure: a table, and bench-results/latest.json
	@test/need python3 bash chromium
	@npx tsx test/bench/main.ts

cluster: $(installed) ## Start a Kubernetes cluster with FlowRunner's images on this machine (or use that of $$KUBECONFIG)
	@test/cluster/up
	@test/cluster/images

install: ## Install FlowRunner there with Helm, or upgrade it
	@test/cluster/install

cluster-demo: $(built) ## Run examples/order-intake there with kubectl, and watch its pods
	@examples/kubernetes/demo

cluster-down: ## Stop that cluster and remove all of it
	@test/cluster/down

build: $(built) ## Build the CLI, cli/dist/flow.js; then `npx flow` is it

generate: $(installed) ## Write again what is generated from schemas
	@npm run --silent generate

pictures: $(built) ## Take the pictures of the documentation from a running server
	@test/need python3 bash chromium
	@npm run --silent pictures

format: $(installed) ## Format every file
	@npx prettier --write . --log-level warn

clean: ## Remove what was built
	rm -rf cli/dist */dist runners/*/dist bench-results

$(installed): package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

$(built): $(installed) $(sources)
	npm run --silent build
	@touch $@
