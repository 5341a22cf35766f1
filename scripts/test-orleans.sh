#!/usr/bin/env bash
# The tests that make sense on Microsoft Orleans, against a Redis and a PostgreSQL of their own. The last line counts: "N passed, N failed".
# With an argument, Orleans' packages are restored from that folder as well.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh
. scripts/services.sh

need_dotnet
need_node
need_packages redis-server postgresql prometheus python3-aiosmtpd chromium-headless-shell fonts-noto-cjk

place=$(mktemp -d)
chmod 755 "$place"
results=$PWD/artifacts/test-results-orleans
rm -rf "$results"
passed=0
failed=0

stop() {
    trap - INT TERM EXIT
    [ -n "${redis_pid:-}" ] && kill -TERM "$redis_pid" 2>/dev/null
    [ -f "$place/postgres/postmaster.pid" ] && stop_postgres "$place/postgres"
    wait
    rm -rf "$place"
}
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM
trap stop EXIT

say "Starting Redis and PostgreSQL"
redis_port=$(free_port)
start_redis "$place/redis" "$redis_port"
postgres_port=$(free_port)
start_postgres "$place/postgres" "$postgres_port"
export DOCTORFORU_TEST_REDIS=127.0.0.1:$redis_port
export DOCTORFORU_TEST_POSTGRESQL="Host=127.0.0.1;Port=$postgres_port;Database=doctorforu;Username=doctorforu"

for name in ${ONLY:-conformance grains gateway browser}; do
    [[ $name =~ ^(moving|cluster)$ ]] && continue
    say "Testing $name on Orleans"
    skip_pages=true
    [ "$name" = browser ] && skip_pages=false
    dotnet build "tests/$name" --nologo -v quiet -c "${CONFIGURATION:-Release}" -p:GrainRuntime=Orleans -p:SkipWebClient=$skip_pages ${1:+"-p:OrleansPackages=$1"} || { failed=$((failed + 1)); continue; }
    dotnet test "tests/$name" --no-build -c "${CONFIGURATION:-Release}" --nologo -v quiet -p:GrainRuntime=Orleans --filter "Runtime!=Embedded" \
        --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --results-directory "$results" --blame-hang-timeout 5m
    counters=$(grep -o '<Counters [^>]*' "$results/$name.trx" 2>/dev/null)
    count() { sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" <<<"$counters"; }
    if [ -z "$counters" ] || [ "$(count executed)" = 0 ]; then
        say "✗ $name ran no test"
        failed=$((failed + 1))
        continue
    fi
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count total) - $(count passed)))
done

# one TEST-METHOD RUNTIME : runs one test of the moving suite on one runtime.
one() {
    "artifacts/$2/bin/DoctorForU.Conformance.Tests/$(tr '[:upper:]' '[:lower:]' <<<"${CONFIGURATION:-Release}")/DoctorForU.Conformance.Tests" -noLogo -noColor \
        -method "DoctorForU.Conformance.Tests.Durable.MovingTests.$1" | tee "$results/moving.log" | grep -E 'FAIL|Total:'
    grep -q 'Total: 1, Errors: 0, Failed: 0, Skipped: 0' "$results/moving.log"
}

# move NAME COMMAND... : a system that ran on the embedded build goes on as the Orleans build.
move() {
    local name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        say "✓ $name"
    else
        failed=$((failed + 1))
        say "✗ $name"
    fi
}

database() { psql -q -h 127.0.0.1 -p "$postgres_port" -U doctorforu -d postgres -c "CREATE DATABASE $1" && echo "Host=127.0.0.1;Port=$postgres_port;Database=$1;Username=doctorforu"; }

from_a_file() {
    local file=$place/moving.db target
    target=$(database copied)
    DOCTORFORU_TEST_LEAVE_IN=$file one What_is_to_move_is_left_in_the_store embedded &&
        Storage__Path=$file Storage__ConnectionString=$target dotnet run --project tools/doctorforu -c "${CONFIGURATION:-Release}" -- storage copy &&
        DOCTORFORU_TEST_FIND_IN=$target one What_moved_is_found_in_the_store orleans
}

on_one_database() {
    local target
    target=$(database restarted)
    DOCTORFORU_TEST_LEAVE_IN=$target one What_is_to_move_is_left_in_the_store embedded && DOCTORFORU_TEST_FIND_IN=$target one What_moved_is_found_in_the_store orleans
}

if [[ " ${ONLY:-moving} " == *" moving "* ]]; then
    say "Moving from the embedded build to the Orleans build"
    mkdir -p "$results"
    dotnet build tests/conformance --nologo -v quiet -c "${CONFIGURATION:-Release}" &&
        dotnet build tests/conformance --nologo -v quiet -c "${CONFIGURATION:-Release}" -p:GrainRuntime=Orleans ${1:+"-p:OrleansPackages=$1"}
    move "a SQLite file, copied to PostgreSQL" from_a_file
    move "a PostgreSQL database" on_one_database
fi

if [[ " ${ONLY:-cluster} " == *" cluster "* ]]; then
    say "Killing parts of a cluster"
    for project in public-data-simulator silo api-gateway; do
        dotnet build "$project" --nologo -v quiet -c Release -p:GrainRuntime=Orleans -p:SkipWebClient=true ${1:+"-p:OrleansPackages=$1"}
    done
    mkdir -p "$results"
    DOCTORFORU_TEST_CLUSTER=$(database faults) node --test --test-reporter=spec tests/cluster/ | tee "$results/cluster.log"
    passed=$((passed + $(sed -nE 's/^. pass ([0-9]+)$/\1/p' "$results/cluster.log")))
    failed=$((failed + $(sed -nE 's/^. fail ([0-9]+)$/\1/p' "$results/cluster.log")))
fi

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
