#!/usr/bin/env bash
# Runs all tests, one suite after the other: browsers and a database share the machine badly.
# A suite that fails does not keep the next from running; the exit code tells whether one did.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=()

# suite NAME COMMAND...
suite() {
  local name=$1 began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@" || failed+=("$name")
  printf '== %s: %s s\n' "$name" $((SECONDS - began))
}

suite 'server' env -C server ../.venv/bin/python -m pytest -q -n auto
suite 'client' npm --prefix client run --silent test
suite 'browsers' .venv/bin/python -m pytest -q -c e2e/pytest.ini e2e

if [ ${#failed[@]} -gt 0 ]; then
  printf '\nFailed: %s\n' "${failed[*]}" >&2
  exit 1
fi
