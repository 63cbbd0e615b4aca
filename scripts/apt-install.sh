#!/usr/bin/env bash
# Installs Debian packages, as root or by sudo; says what to do where neither can be had.
# Usage: apt-install.sh PACKAGE...
set -euo pipefail

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  as_root=(sudo)
fi
if ! command -v apt-get >/dev/null || ! { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }; then
  echo "Please install these packages, or what your system calls them, and try again: $*" >&2
  exit 1
fi

echo "Installing Debian packages: $*"
export DEBIAN_FRONTEND=noninteractive
# What is installed for tests is started by tests: no service has to run on its own.
install=(env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends)
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" "${install[@]}" "$@" >/dev/null
