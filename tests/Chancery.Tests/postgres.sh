#!/bin/sh
# The ledger's tests run on PostgreSQL too. Where it is missing, and may be installed, this installs it; where it may not, the tests that need it are skipped and say so.
for bin in /usr/lib/postgresql/*/bin/postgres; do
    [ -x "$bin" ] && exit 0
done
command -v initdb >/dev/null 2>&1 && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Tests: PostgreSQL is not there, and installing it takes root and apt-get; its tests are skipped."
    exit 0
fi
echo "Tests: PostgreSQL is not there; installing Debian's package 'postgresql' with apt-get."
# Two test projects may install at once; apt takes one.
if command -v flock >/dev/null 2>&1; then
    exec 9>"${TMPDIR:-/tmp}/chancery-tests-apt.lock"
    flock 9
fi
# No server of the system is wanted: the tests start one of their own.
if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
fi
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
if apt-get update >"$log" 2>&1 && apt-get install -y --no-install-recommends -o Dpkg::Options::=--force-confold postgresql >>"$log" 2>&1; then
    echo "Tests: PostgreSQL is installed."
else
    echo "Tests: PostgreSQL could not be installed; its tests are skipped. The last words of apt-get:"
    tail -n 3 "$log"
fi
rm -f "$log"
exit 0
