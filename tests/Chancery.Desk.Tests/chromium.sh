#!/bin/sh
# The desk's tests look at pages in a real browser. Where none is there that works, this installs one if it may: Debian's package, else Playwright's own
# download (Ubuntu's package is but a stub that asks for a snap). Where neither works, those tests are skipped and say so.
[ -n "${CHANCERY_CHROMIUM:-}" ] && exit 0

works() { command -v "$1" >/dev/null 2>&1 && "$1" --version 2>/dev/null | grep -qi chrom; }

found() {
    for name in chromium chromium-browser google-chrome; do
        works "$name" && return 0
    done
    for file in "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/chromium-*/chrome-linux*/chrome; do
        works "$file" && return 0
    done
    return 1
}

found && exit 0
# Two test projects may install at once; apt takes one.
if command -v flock >/dev/null 2>&1; then
    exec 9>"${TMPDIR:-/tmp}/chancery-tests-apt.lock"
    flock 9
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
root=no
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && root=yes
if [ $root = yes ]; then
    echo "Tests: there is no Chromium that works; installing Debian's package 'chromium' with apt-get."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update >"$log" 2>&1 && apt-get install -y --no-install-recommends chromium >>"$log" 2>&1
    if found; then
        echo "Tests: Chromium is installed."
        exit 0
    fi
    echo "Tests: apt-get gave no Chromium that works. Its last words:"
    tail -n 3 "$log"
fi
for cli in bin/*/net*/.playwright/package/cli.js; do
    [ -f "$cli" ] || continue
    echo "Tests: downloading Playwright's own Chromium into ${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}."
    deps=
    [ $root = yes ] && deps=--with-deps
    for node in "$(dirname "$cli")"/../node/*/node; do
        timeout 300 "$node" "$cli" install $deps chromium >"$log" 2>&1 && break
    done
    if found; then
        echo "Tests: Playwright's Chromium is there."
        exit 0
    fi
    echo "Tests: the download gave no Chromium that works. Its last words:"
    tail -n 3 "$log"
    break
done
echo "Tests: there is no Chromium; the tests in a browser are skipped. CHANCERY_CHROMIUM may name one."
exit 0
