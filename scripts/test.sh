#!/usr/bin/env bash
# Every check and every test. The last line counts: "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

need_dotnet
need_node
need_packages chromium-headless-shell fonts-noto-cjk postgresql prometheus python3-aiosmtpd haproxy docker-compose openssl systemd

# Nearly all code of a test runs a few times only: measuring it for a better compilation would cost more than it gives.
export DOTNET_TieredPGO=0

results="$PWD/artifacts/test-results"
rm -rf "$results"
mkdir -p "$results"
passed=0
failed=0

# check NAME COMMAND... : a check counts as one test.
check() {
    local name=$1
    shift
    if "$@" >"$results/$name.log" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        say "✗ $name"
        tail -n 60 "$results/$name.log"
    fi
}

# What failed, once more and at the end, where it is looked for; and where the time went.
finish() {
    node scripts/test-report.mjs "$results"
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# One compiler for all projects, whatever the machine's own settings are; it is ended when it is not needed any more.
say "Building"
export UseSharedCompilation=true
check build make --no-print-directory build
[ "$failed" -eq 0 ] || finish

every_project_is_in_the_solution() { diff <(git ls-files '*.csproj' | sort) <(dotnet sln list | grep '\.csproj$' | sort); }

say "Checking format and lint"
check solution every_project_is_in_the_solution
check dotnet-format dotnet format whitespace DoctorForU.sln --verify-no-changes --no-restore # style is an error of the build
dotnet build-server shutdown --vbcscompiler >"$results/compiler.log" 2>&1
check deploy-lint scripts/lint-deploy.sh
check client-lint npm --prefix web-client run --silent lint

test_client() { npm --prefix web-client test --silent -- --reporter=default --reporter=json --outputFile.json="$results/client.json"; }

test_project() {
    dotnet test "$1" --no-build -c "${CONFIGURATION:-Release}" --nologo -v quiet \
        --logger "trx;LogFileName=$(basename "$1" .csproj).trx" --logger "console;verbosity=minimal" --results-directory "$results" \
        --blame-hang-timeout 5m
}

# The browser's tests wait for pages most of their time: everything else runs beside them.
say "Testing the web client and the server; the browser's tests beside them"
browser=tests/browser/DoctorForU.Browser.Tests.csproj
test_project "$browser" >"$results/browser.log" 2>&1 &
browser_tests=$!
trap 'kill "$browser_tests"; exit 130' INT TERM
test_client
for project in tests/*/*.csproj; do
    [ "$project" = "$browser" ] || test_project "$project"
done
say "Waiting for the browser's tests"
wait "$browser_tests"
cat "$results/browser.log"

read -r client_passed client_failed < <(node -e '
    try { const r = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(r.numPassedTests, r.numFailedTests + (r.success ? 0 : r.numFailedTests ? 0 : 1)); }
    catch { console.log(0, 1); }' "$results/client.json")
passed=$((passed + client_passed))
failed=$((failed + client_failed))

for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    counters=$(grep -o '<Counters [^>]*' "$results/$name.trx" 2>/dev/null)
    count() { sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" <<<"$counters"; }
    if [ -z "$counters" ] || [ "$(count executed)" = 0 ]; then
        say "✗ $name ran no test"
        failed=$((failed + 1))
        continue
    fi
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count executed) - $(count passed)))
done

finish
