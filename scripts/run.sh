#!/usr/bin/env bash
# Builds and starts everything on this machine: the gateway with its silo, easyResponse, and the simulator of the national API unless a real one is configured.
# Ctrl-C ends what this started, and nothing else.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

need_dotnet
need_node
mkdir -p data

base_url=${PublicData__BaseUrl:-http://127.0.0.1:5082}
configuration=${CONFIGURATION:-Release}
started=()

stop() {
    trap - INT TERM EXIT
    [ ${#started[@]} -gt 0 ] && kill -TERM "${started[@]}" 2>/dev/null
    wait
}
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM
trap stop EXIT

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# require_free PORT WHAT SETTING
require_free() {
    port_in_use "$1" || return 0
    fail "Port $1, where $2 would listen, is in use. End what uses it, or choose another: $3"
}

# wait_for URL WHAT PID LOG
wait_for() {
    local seconds=0
    until node -e 'fetch(process.argv[1]).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1"; do
        kill -0 "$3" 2>/dev/null || { tail -n 20 "$4" >&2; fail "$2 ended at its start; its log is $4"; }
        [ $((seconds += 1)) -le 120 ] || fail "$2 is not ready after 60 seconds; its log is $4"
        sleep 0.5
    done
}

gateway_address=${Listen__Public:-127.0.0.1:5080}
gateway_url=http://$gateway_address
require_free "${gateway_address##*:}" "the gateway" "Listen__Public=127.0.0.1:<port> make run"
internal_address=${Listen__Internal:-127.0.0.1:5090}
require_free "${internal_address##*:}" "the gateway's internal listener" "Listen__Internal=127.0.0.1:<port> make run"

simulated=no
case $base_url in
    http://127.0.0.1:* | http://localhost:*)
        simulated=yes
        simulator_port=${base_url##*:}
        require_free "${simulator_port%%/*}" "the simulator of the national API" "PublicData__BaseUrl=http://127.0.0.1:<port> make run"
        ;;
esac

records_address=${EasyResponse__Public:-127.0.0.1:5081}
records_internal=${EasyResponse__Internal:-127.0.0.1:5092}
require_free "${records_address##*:}" "easyResponse" "EasyResponse__Public=127.0.0.1:<port> make run"
require_free "${records_internal##*:}" "easyResponse's internal listener" "EasyResponse__Internal=127.0.0.1:<port> make run"

say "Building (the first time takes a minute or two: packages, web client)"
CONFIGURATION=$configuration make --no-print-directory build || fail "The build failed."

bin=artifacts/embedded/bin
output=$(tr '[:upper:]' '[:lower:]' <<<"$configuration")

if [ $simulated = yes ]; then
    say "Starting the simulator of the national API at $base_url"
    "$bin/DoctorForU.PublicDataSimulator/$output/DoctorForU.PublicDataSimulator" --urls "$base_url" >data/simulator.log 2>&1 &
    started+=($!)
    wait_for "$base_url/health/ready" "The simulator" "${started[-1]}" data/simulator.log
fi

say "Starting easyResponse at http://$records_address"
Listen__Public=$records_address Listen__Internal=$records_internal Population__DevelopmentPage=true Partner__Name=DoctorForU \
    "$bin/DoctorForU.EasyResponse/$output/DoctorForU.EasyResponse" --contentRoot "$PWD/easyresponse" >data/easyresponse.log 2>&1 &
started+=($!)
wait_for "http://$records_address/health/ready" "easyResponse" "${started[-1]}" data/easyresponse.log

say "Starting the gateway at $gateway_url"
EasyResponse__BaseUrl=${EasyResponse__BaseUrl:-http://$records_address} "$bin/DoctorForU.ApiGateway/$output/DoctorForU.ApiGateway" --contentRoot "$PWD/api-gateway" >data/gateway.log 2>&1 &
gateway=$!
started+=("$gateway")
wait_for "$gateway_url/health/ready" "The gateway" "$gateway" data/gateway.log

say "Mails (codes, links) are put into data/mail/"
say "The board is live: ${gateway_url/127.0.0.1/localhost}   (logs: data/gateway.log, data/easyresponse.log$([ $simulated = yes ] && echo ', data/simulator.log'); Ctrl-C ends it)"
wait "$gateway"
code=$?
[ $code -eq 0 ] || { tail -n 20 data/gateway.log >&2; fail "The gateway ended with code $code; its log is data/gateway.log"; }
