#!/usr/bin/env bash
# Writes the OpenAPI documents anew: the tests that compare them with the served ones write them instead.
set -euo pipefail
cd "$(dirname "$0")/.."
for server in gateway easyresponse; do
    dotnet build "tests/$server" --nologo -v quiet -c "${CONFIGURATION:-Release}" -p:SkipWebClient=true
    OPENAPI_WRITE=1 dotnet test "tests/$server" --no-build --nologo -v quiet -c "${CONFIGURATION:-Release}" --filter "FullyQualifiedName~ApiDocumentTests"
done
git diff --stat -- api-gateway/openapi/v1.json easyresponse/openapi/v1.json
