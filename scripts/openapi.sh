#!/usr/bin/env bash
# Writes api-gateway/openapi/v1.json anew: the test that compares it with the served document writes it instead.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/gateway --nologo -v quiet -c "${CONFIGURATION:-Release}" -p:SkipWebClient=true
OPENAPI_WRITE=1 dotnet test tests/gateway --no-build --nologo -v quiet -c "${CONFIGURATION:-Release}" --filter "FullyQualifiedName~ApiDocumentTests"
git diff --stat -- api-gateway/openapi/v1.json
