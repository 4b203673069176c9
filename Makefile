# Weighbridge. `make serve` to look at it, `make test` to check it; the work is done by the scripts in scripts/.

NODE = node
SETUP = $(NODE) scripts/setup.mjs

.DEFAULT_GOAL := help
.PHONY: help serve test build setup lint format bench catalogue catalogue-diff clean node

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 26

serve: build ## set up what is missing, build, and serve the page on this machine (PORT=8080)
	@$(NODE) scripts/serve.mjs dist/site

test: node ## set up what is missing, build, and run every check and test
	@$(SETUP) test
	@$(NODE) scripts/check.mjs

build: node ## build dist/: the site, the one-file page and the element
	@$(SETUP) build
	@$(NODE) scripts/build.mjs

setup: node ## install what building and testing need; whatever is there is left alone
	@$(SETUP) test

lint: node ## check layout and style of Rust, JS and CSS, building nothing
	@$(SETUP) build
	@$(NODE) scripts/check.mjs lint

format: node ## lay out Rust, JS and CSS anew
	@$(SETUP) build
	cargo fmt --all
	node_modules/.bin/biome check --write

bench: build ## measure speed and sizes against the budgets
	@$(SETUP) test
	@$(NODE) scripts/bench.mjs

catalogue: ## check the prices and facts in catalogue/
	cargo run --quiet -p xtask -- check

catalogue-diff: ## compare a published price map with the catalogue (MAP=file or folder, APPLY=source to write)
	@test -n "$(MAP)" || { echo "Say which map: make catalogue-diff MAP=model_prices_and_context_window.json" >&2; exit 1; }
	@cargo run --quiet -p xtask -- diff "$(MAP)" $(if $(APPLY),--apply "$(APPLY)")

clean: ## remove what was built (the tools in .tools and node_modules stay)
	rm -rf dist target

node:
	@command -v $(NODE) >/dev/null || { echo "Node.js 20 or newer is needed: https://nodejs.org" >&2; exit 1; }
