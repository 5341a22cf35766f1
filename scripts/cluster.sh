#!/usr/bin/env bash
# Starts a cluster of the Orleans build on this machine: Redis, PostgreSQL, an emergency silo, a general silo, two gateways, and the simulator of the national API.
# Ctrl-C ends what this started, and nothing else. With an argument, Orleans' packages are restored from that folder as well.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh
. scripts/services.sh

need_dotnet
need_node
need_packages redis-server postgresql

place=${CLUSTER_DATA:-$PWD/data/cluster}
base=${CLUSTER_PORTS:-5080}
configuration=${CONFIGURATION:-Release}
mkdir -p "$place"
started=()

stop() {
    trap - INT TERM EXIT
    [ ${#started[@]} -gt 0 ] && kill -TERM "${started[@]}" 2>/dev/null
    [ ${#started[@]} -gt 0 ] && wait "${started[@]}"
    [ -n "${redis_pid:-}" ] && kill -TERM "$redis_pid" 2>/dev/null
    [ -f "$place/postgres/postmaster.pid" ] && stop_postgres "$place/postgres"
    wait
}
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM
trap stop EXIT

# launch NAME PROGRAM ARGUMENT... : its log is NAME.log
launch() {
    local name=$1
    shift
    "$@" >"$place/$name.log" 2>&1 &
    started+=($!)
    echo $! >"$place/$name.pid"
}

# wait_for URL NAME
wait_for() {
    local tries=0
    until node -e 'fetch(process.argv[1]).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1"; do
        kill -0 "$(cat "$place/$2.pid")" 2>/dev/null || { tail -n 20 "$place/$2.log" >&2; fail "$2 ended at its start; its log is $place/$2.log"; }
        [ $((tries += 1)) -le 240 ] || fail "$2 is not ready after two minutes; its log is $place/$2.log"
        sleep 0.5
    done
}

say "Building on Orleans"
for project in public-data-simulator silo api-gateway; do
    dotnet build "$project" --nologo -v quiet -c "$configuration" -p:GrainRuntime=Orleans ${1:+"-p:OrleansPackages=$1"} || fail "The build failed."
done
bin=artifacts/orleans/bin
output=$(tr '[:upper:]' '[:lower:]' <<<"$configuration")
program() { echo "$PWD/$bin/$1/$output/$1"; }

say "Starting Redis and PostgreSQL"
redis_port=$((base + 1300))
postgres_port=$((base + 350))
start_redis "$place/redis" "$redis_port"
start_postgres "$place/postgres" "$postgres_port"
export Cluster__Redis=127.0.0.1:$redis_port
export Storage__ConnectionString="Host=127.0.0.1;Port=$postgres_port;Database=doctorforu;Username=doctorforu"

say "Starting the simulator, two silos and two gateways"
export PublicData__BaseUrl=${PublicData__BaseUrl:-http://127.0.0.1:$((base + 2))}
launch simulator "$(program DoctorForU.PublicDataSimulator)" --urls "$PublicData__BaseUrl"
launch emergency-silo "$(program DoctorForU.Silo)" --Silo:Features=Emergency --Silo:Port=$((base + 6000)) --Silo:GatewayPort=$((base + 6100)) --Listen:Internal=127.0.0.1:$((base + 11))
launch general-silo "$(program DoctorForU.Silo)" --Silo:Except=Emergency --Silo:Port=$((base + 6001)) --Silo:GatewayPort=$((base + 6101)) --Listen:Internal=127.0.0.1:$((base + 111))
launch gateway-1 "$(program DoctorForU.ApiGateway)" --Listen:Public=127.0.0.1:$base --Listen:Internal=127.0.0.1:$((base + 10)) --contentRoot "$PWD/api-gateway"
launch gateway-2 "$(program DoctorForU.ApiGateway)" --Listen:Public=127.0.0.1:$((base + 100)) --Listen:Internal=127.0.0.1:$((base + 110)) --contentRoot "$PWD/api-gateway"

wait_for "$PublicData__BaseUrl/health/ready" simulator
wait_for "http://127.0.0.1:$((base + 11))/health/ready" emergency-silo
wait_for "http://127.0.0.1:$((base + 111))/health/ready" general-silo
wait_for "http://127.0.0.1:$base/health/ready" gateway-1
wait_for "http://127.0.0.1:$((base + 100))/health/ready" gateway-2

say "The cluster serves http://localhost:$base and http://localhost:$((base + 100))   (logs and process ids: $place; Ctrl-C ends it)"
# What ends is told; the others go on, which is the point of a cluster.
for part in "${started[@]}"; do
    (tail --pid="$part" -f /dev/null; say "$(basename "$(grep -lx "$part" "$place"/*.pid)" .pid) has ended") &
done
wait "${started[@]}"
