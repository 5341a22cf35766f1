# Every target works from a clean clone. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run build test bench check-api openapi format

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

check-api: ## Compare the embedded runtime's public surface with Orleans: make check-api ORLEANS=<checkout of dotnet/orleans>
	@test -n "$(ORLEANS)" || { echo "Say where Orleans is checked out: make check-api ORLEANS=<folder>"; exit 2; }
	@dotnet run --project tools/check-api -c $(CONFIGURATION) -- "$(ORLEANS)"

openapi: ## Write api-gateway/openapi/v1.json anew from the code
	@scripts/openapi.sh

format: ## Format the sources as the checks want them
	@dotnet format DoctorForU.sln
	@cd web-client && npm run --silent lint -- --fix
