#!/usr/bin/env bash
# The long campaigns, all or the one that is named. Each says what it did and found; results belong in docs/benchmarks.md.
# A campaign is a function campaign_<name>; it takes its length from ROUNDS.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

# tests PROJECT FILTER : the tests of make test, as many rounds as ROUNDS says.
tests() {
    dotnet test "$1" --no-build -c "${CONFIGURATION:-Release}" --nologo -v quiet --filter "$2" --logger "console;verbosity=detailed" |
        grep -E '^ *(Passed|Failed|Error|Total|[a-z]+: )|Assert|lost' --line-buffered
}

# Kills a writing process, and the database under it, again and again.
campaign_kill() {
    need_packages postgresql
    export ROUNDS=${ROUNDS:-200}
    tests tests/durability "FullyQualifiedName~KillTests"
}

# A whole day of the nation through polls, rooms, boards and history, compared with plain arithmetic over the same readings.
campaign_replay() {
    ROUNDS=${ROUNDS:-864} tests tests/grains "FullyQualifiedName~ReplayTests"
}

# Kills a gateway under patients who hold, book, move and cancel, and judges what it answered.
campaign_reservations() {
    ROUNDS=${ROUNDS:-100} tests tests/gateway "FullyQualifiedName~ReservationHistoryTests"
}

need_dotnet
campaigns=$(compgen -A function campaign_ | sed s/^campaign_//)
for name in ${1:-$campaigns}; do
    declare -F "campaign_$name" >/dev/null || fail "There is no campaign $name; there are: $(tr '\n' ' ' <<<"$campaigns")"
    say "— $name"
    "campaign_$name" || exit 1
done
