#!/usr/bin/env bash
# Brings .venv to what a lock file pins, and installs the server into it as it stands in this folder.
# Usage: install-python.sh LOCKFILE
set -euo pipefail
cd "$(dirname "$0")/.."

lock=$1
readonly oldest='(3, 11)'

# Prints the first interpreter that is new enough.
find_python() {
  local candidate
  for candidate in "${PYTHON3:-}" python3.11 python3 python3.12 python3.13; do
    [ -n "$candidate" ] && command -v "$candidate" >/dev/null || continue
    if "$candidate" -c "import sys; sys.exit(sys.version_info < $oldest)" 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo 'Neuron Meet needs Python 3.11 or newer.' >&2
  return 1
}

# Debian keeps the part of Python that makes virtual environments in a package of its own.
ensure_venv_module() {
  local python=$1
  "$python" -c 'import ensurepip, venv' 2>/dev/null && return
  local version
  version=$("$python" -c 'import sys; print("{}.{}".format(*sys.version_info))')
  scripts/apt-install.sh "python${version}-venv"
}

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
  python=$(find_python)
  ensure_venv_module "$python"
  echo 'Making .venv'
  "$python" -m venv --clear .venv
fi

export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
echo "Installing $lock"
.venv/bin/python -m pip install --quiet --require-hashes --no-deps -r "$lock"
# The build tool is in the lock as well, so nothing unpinned is fetched.
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable server
