#!/bin/sh
# The desk's tests look at pages in a real browser. Where it is missing, and may be installed, this installs it; where it may not, those tests are skipped and say so.
[ -n "${CHANCERY_CHROMIUM:-}" ] && exit 0
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Tests: Chromium is not there, and installing it takes root and apt-get; the tests in a browser are skipped."
    exit 0
fi
echo "Tests: Chromium is not there; installing Debian's package 'chromium' with apt-get."
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
# Another test may be installing something of its own.
if apt-get -o DPkg::Lock::Timeout=300 update >"$log" 2>&1 && apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium >>"$log" 2>&1; then
    echo "Tests: Chromium is installed."
else
    echo "Tests: Chromium could not be installed; the tests in a browser are skipped. The last words of apt-get:"
    tail -n 3 "$log"
fi
rm -f "$log"
exit 0
