# Sourced by the scripts that run the Orleans build: Redis and PostgreSQL of Debian's packages, on chosen ports of loopback, with their data in a folder.

postgres_bin() { ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1; }

# PostgreSQL refuses to run as root; Debian's package brings a user for it.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@")
    else
        "$@"
    fi
}

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }

# start_redis FOLDER PORT : leaves its process id in redis_pid. What is in it, a cluster writes anew, so nothing is kept.
start_redis() {
    mkdir -p "$1"
    redis-server --bind 127.0.0.1 --port "$2" --save '' --appendonly no --dir "$1" --daemonize no >"$1/redis.log" 2>&1 &
    redis_pid=$!
    local tries=0
    until redis-cli -p "$2" ping >/dev/null 2>&1; do
        [ $((tries += 1)) -le 100 ] || fail "Redis does not answer; its log is $1/redis.log"
        sleep 0.1
    done
}

# start_postgres FOLDER PORT : makes a database "doctorforu" there the first time; stop_postgres FOLDER ends it.
start_postgres() {
    local bin
    bin=$(postgres_bin)
    if [ ! -d "$1/base" ]; then
        mkdir -p "$1"
        [ "$(id -u)" = 0 ] && chown postgres "$1"
        as_postgres "$bin/initdb" -D "$1" -U doctorforu --auth=trust --encoding=UTF8 --locale=C >/dev/null || fail "PostgreSQL cannot make a database in $1"
    fi
    as_postgres "$bin/pg_ctl" -D "$1" -w -l "$1/server.log" -o "-c listen_addresses=127.0.0.1 -c port=$2 -c unix_socket_directories='' -c max_connections=300" start >/dev/null \
        || fail "PostgreSQL does not start; its log is $1/server.log"
    psql -h 127.0.0.1 -p "$2" -U doctorforu -d postgres -tAc "SELECT 1 FROM pg_database WHERE datname = 'doctorforu'" | grep -q 1 \
        || psql -q -h 127.0.0.1 -p "$2" -U doctorforu -d postgres -c 'CREATE DATABASE doctorforu'
}

stop_postgres() { as_postgres "$(postgres_bin)/pg_ctl" -D "$1" -w -m fast stop >/dev/null; }
