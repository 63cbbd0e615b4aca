#!/usr/bin/env bash
# Asks the public advisory databases about every locked dependency. Needs a way out to them, which tests do not have.
# Ends with 0 where all were asked and none is known to be vulnerable, 1 with findings, 2 where a database gave no answer.
set -uo pipefail
cd "$(dirname "$0")/.."

readonly CLEAN='No known vulnerabilities found|found 0 vulnerabilities'
readonly FINDINGS='Found [0-9]+ known vulnerabilit|[0-9]+ ([a-z]+ severity )?vulnerabilit'
found=() silent=()

# ask NAME COMMAND...: what counts is what was answered: both tools fail alike for a finding and for no answer.
ask() {
  local name=$1 answer status=0
  shift
  printf '\n== %s\n' "$name"
  answer=$("$@" 2>&1) || status=$?
  printf '%s\n' "$answer"
  if [ "$status" -eq 0 ] && grep -Eq "$CLEAN" <<< "$answer"; then
    return
  elif grep -Eq "$FINDINGS" <<< "$answer"; then
    found+=("$name")
  else
    silent+=("$name")
  fi
}

# list NAMES...: them, with commas.
list() {
  printf '%s' "$1"
  shift
  [ $# -eq 0 ] || printf '; %s' "$@"
}

ask 'server, as shipped' .venv/bin/pip-audit --disable-pip --require-hashes --strict -r server/requirements.lock
ask 'server, for development' .venv/bin/pip-audit --disable-pip --require-hashes --strict -r server/requirements-dev.lock
ask 'client, as shipped' npm --prefix client audit --omit=dev
ask 'client, for development' npm --prefix client audit

printf '\n'
if [ ${#found[@]} -gt 0 ]; then
  printf 'There are known vulnerabilities: %s.\n' "$(list "${found[@]}")" >&2
fi
if [ ${#silent[@]} -gt 0 ]; then
  printf 'NOT AUDITED: %s. The advisory database could not be reached or gave no answer, which says nothing\n' \
    "$(list "${silent[@]}")" >&2
  printf 'about these dependencies. Run "make audit" where there is a way out to it.\n' >&2
fi
[ ${#found[@]} -eq 0 ] || exit 1
[ ${#silent[@]} -eq 0 ] || exit 2
printf 'Every dependency was asked about, and none is known to be vulnerable.\n'
