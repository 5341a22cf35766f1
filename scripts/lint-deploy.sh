#!/usr/bin/env bash
# Looks at what deploy/ holds with the programs that read it: HAProxy, Compose, systemd, Prometheus. Nothing is started.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
wrong=0

# lint NAME COMMAND... : says what is wrong, and goes on.
lint() {
    local name=$1
    shift
    if "$@" >"$place/said" 2>&1; then
        echo "✓ $name"
    else
        echo "✗ $name"
        cat "$place/said"
        wrong=$((wrong + 1))
    fi
}

# A certificate stands in for the real one.
haproxy_reads() {
    mkdir -p "$place/tls"
    openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=doctorforu.example -keyout "$place/key" -out "$place/certificate" 2>/dev/null || return 1
    cat "$place/certificate" "$place/key" >"$place/tls/doctorforu.pem"
    sed "s|/etc/haproxy/tls/|$place/tls/|" deploy/haproxy/haproxy.cfg >"$place/haproxy.cfg"
    haproxy -c -f "$place/haproxy.cfg"
}

# Programs that are not installed here are stood in for: what is looked at are the units.
systemd_reads() {
    mkdir -p "$place/units"
    for unit in deploy/systemd/*; do
        sed -E 's|^ExecStart=/opt/[^ ]+|ExecStart=/bin/true|; s|^(User\|Group)=.*|\1=daemon|; /^Documentation=file:/d' "$unit" >"$place/units/$(basename "$unit")"
    done
    local said
    said=$(SYSTEMD_UNIT_PATH="$place/units:" systemd-analyze verify --man=no "$place"/units/* 2>&1) || { echo "$said"; return 1; }
    ! grep "$place/units" <<<"$said"
}

compose_reads() { docker-compose --file deploy/compose/compose.yml config --quiet; }

promtool_reads() {
    cp deploy/compose/prometheus.yml "$place/prometheus.yml"
    [ ! -d deploy/prometheus/rules ] || cp -r deploy/prometheus/rules "$place/rules"
    promtool check config "$place/prometheus.yml"
}

scripts_parse() {
    local script
    for script in deploy/containers/healthcheck deploy/compose/postgres/databases.sh; do
        bash -n "$script" && [ -x "$script" ] || return 1
    done
}

lint "HAProxy's configuration" haproxy_reads
lint "Compose's file" compose_reads
lint "systemd's units" systemd_reads
lint "Prometheus' configuration" promtool_reads
lint "shell scripts" scripts_parse
lint "images" node scripts/lint-dockerfile.mjs deploy/containers/Dockerfile
exit $((wrong > 0))
