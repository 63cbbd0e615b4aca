#!/usr/bin/env bash
# Asks the public advisory databases about every locked dependency. Needs a way out to them, which tests do not have.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=()

# ask NAME COMMAND...
ask() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  "$@" || failed+=("$name")
}

ask 'server, as shipped' .venv/bin/pip-audit --disable-pip --require-hashes --strict -r server/requirements.lock
ask 'server, for development' .venv/bin/pip-audit --disable-pip --require-hashes --strict -r server/requirements-dev.lock
ask 'client, as shipped' npm --prefix client audit --omit=dev
ask 'client, for development' npm --prefix client audit

if [ ${#failed[@]} -gt 0 ]; then
  printf '\nFindings, or no answer: %s\n' "${failed[*]}" >&2
  exit 1
fi
