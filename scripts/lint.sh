#!/usr/bin/env bash
# Runs every check that needs no running program. All of them run, so that one round shows everything.
set -uo pipefail
cd "$(dirname "$0")/.."

readonly config=server/pyproject.toml
code=()
for folder in server e2e bench scripts; do
  [ -d "$folder" ] && code+=("$folder")
done
failed=()

# check NAME COMMAND...
check() {
  local name=$1
  shift
  local output
  if output=$("$@" 2>&1); then
    printf 'ok      %s\n' "$name"
  else
    failed+=("$name")
    printf 'FAILED  %s\n%s\n' "$name" "$output"
  fi
}

check 'ruff' .venv/bin/ruff check --config "$config" "${code[@]}"
check 'ruff format' .venv/bin/ruff format --config "$config" --check "${code[@]}"
check 'mypy' .venv/bin/mypy --config-file "$config" "${code[@]}"
check 'import-linter' .venv/bin/lint-imports --config "$config" --no-cache
check 'tsc' npm --prefix client run --silent typecheck
check 'eslint, dependency-cruiser' npm --prefix client run --silent lint
check 'prettier' npm --prefix client run --silent format:check
check 'messages' npm --prefix client run --silent messages:check
check 'licences' .venv/bin/python scripts/list_licences.py --check
check 'generated files' scripts/check-generated.sh

if [ ${#failed[@]} -gt 0 ]; then
  printf '\nLint failed: %s\n' "${failed[*]}" >&2
  exit 1
fi
