#!/usr/bin/env bash
# The long campaign of hostile requests, of which make test runs a few thousand. It says what was asked and answered; results belong in docs/hostile-input.md.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

need_dotnet
export FUZZ_REQUESTS=${FUZZ_REQUESTS:-100000}
dotnet test tests/gateway --no-build -c "${CONFIGURATION:-Release}" --nologo -v quiet --filter "FullyQualifiedName~Hostile" --logger "console;verbosity=detailed" |
    grep -E '^ *(Passed|Failed|Error|Total|fuzz: )|Assert|seed' --line-buffered
exit "${PIPESTATUS[0]}"
