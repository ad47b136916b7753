#!/usr/bin/env bash
# Sees to a PostgreSQL server for the tests, from Debian where none is there, and prints its address.
set -euo pipefail

if [ -n "${ONRECORD_TEST_POSTGRES:-}" ]; then
  echo "$ONRECORD_TEST_POSTGRES"
  exit 0
fi

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
as_postgres() { as_root runuser -u postgres -- "$@"; }

if ! ls /usr/lib/postgresql/*/bin/pg_ctl >/dev/null 2>&1; then
  as_root apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends postgresql >&2
fi

bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
port=${ONRECORD_TEST_PORT:-54329}
address="postgres://onrecord:onrecord@127.0.0.1:$port/onrecord"
data=/tmp/onrecord-ci-postgres

if ! "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; then
  as_root rm -rf "$data"
  as_postgres "$bin/initdb" -D "$data" -A trust -U postgres -E UTF8 --locale=C >/dev/null
  # A server for tests alone: what it holds may be lost with the machine.
  as_postgres "$bin/pg_ctl" -D "$data" -w -l "$data.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=/tmp -c fsync=off" start >/dev/null
  as_postgres "$bin/psql" -q -h 127.0.0.1 -p "$port" -c "create role onrecord superuser login password 'onrecord'" >&2
  as_postgres "$bin/createdb" -h 127.0.0.1 -p "$port" -O onrecord onrecord >&2
fi
echo "$address"
