#!/usr/bin/env bash
# Installs Debian's Chromium for the tests of the desk where it is missing and can be had.
set -euo pipefail
[ -x /usr/bin/chromium ] && exit 0
if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
  echo "chromium is missing and cannot be installed here: the desk is not tested in a browser" >&2
  exit 0
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
