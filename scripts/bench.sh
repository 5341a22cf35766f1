#!/usr/bin/env bash
# Runs the benchmarks, all or the one that is named. Results belong in docs/benchmarks.md, with this command and the machine.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

need_packages wrk postgresql
if [ "${1:-orleans}" = orleans ]; then
    dotnet build benchmarks/runtimes --nologo -v quiet -c Release -p:GrainRuntime=Orleans
fi

# The fan-out benchmark holds 10,000 sockets in one process.
ulimit -n "$(ulimit -Hn)"
[ "$(ulimit -n)" = unlimited ] || [ "$(ulimit -n)" -ge 12000 ] || fail "The benchmarks need 12,000 open files; the hard limit here is $(ulimit -n)."
exec artifacts/embedded/bin/DoctorForU.Benchmarks/release/DoctorForU.Benchmarks "$@"
