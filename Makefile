# Every target works from a clean clone. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run build test bench check-api openapi screenshots format soak chaos cluster test-orleans doctorforu

CONFIGURATION ?= Release
DOTNET_FLAGS := --nologo -v quiet -c $(CONFIGURATION)
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: ## Build and start everything on this machine; the board is at http://localhost:5080
	@scripts/run.sh

build: ## Compile everything, the web client too
	@dotnet build DoctorForU.sln $(DOTNET_FLAGS)

test: ## Install what the tests need, then run every check and test
	@scripts/test.sh

bench: build ## Benchmarks; ONLY=name runs one. Results belong in docs/benchmarks.md
	@scripts/bench.sh $(ONLY)

soak: build ## The long campaigns, of which make test runs a few rounds; ONLY=name runs one, ROUNDS=n says how long
	@scripts/soak.sh $(ONLY)

chaos: build ## Hostile requests without end, from the OpenAPI documents; FUZZ_REQUESTS=n says how many, FUZZ_SEED=n makes a run again
	@scripts/chaos.sh

doctorforu: ## The command line: make doctorforu ARGS="storage copy"; without ARGS it says what there is
	@dotnet run --project tools/doctorforu -c $(CONFIGURATION) -- $(ARGS)

check-api: ## Compare the embedded runtime's public surface with Orleans: make check-api ORLEANS=<checkout of dotnet/orleans>
	@test -n "$(ORLEANS)" || { echo "Say where Orleans is checked out: make check-api ORLEANS=<folder>"; exit 2; }
	@dotnet run --project tools/check-api -c $(CONFIGURATION) -- "$(ORLEANS)"

cluster: ## Start a cluster of the Orleans build on this machine; PACKAGES=<folder> restores Orleans from a folder as well
	@scripts/cluster.sh $(PACKAGES)

test-orleans: ## Run the tests on Microsoft Orleans, with Redis and PostgreSQL; ONLY=name runs a part, PACKAGES=<folder> as above
	@ONLY="$(ONLY)" scripts/test-orleans.sh $(PACKAGES)

openapi: ## Write the OpenAPI documents anew from the code
	@scripts/openapi.sh

screenshots: build ## Take the pictures of the README anew
	@artifacts/embedded/bin/DoctorForU.Browser.Tests/$(shell echo $(CONFIGURATION) | tr A-Z a-z)/DoctorForU.Browser.Tests -class "*PicturesTests" -explicit only

format: ## Format the sources as the checks want them
	@dotnet format DoctorForU.sln
	@cd web-client && npm run --silent lint -- --fix
