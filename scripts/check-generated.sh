#!/usr/bin/env bash
# Fails when a generated file is not what `make generate` writes. It is fresh afterwards: commit it.
set -euo pipefail
cd "$(dirname "$0")/.."

fingerprint() {
  find client/src/protocol -name '*.gen.ts' -print0 | sort -z |
    xargs -0 sha256sum -- docs/protocol.md docs/policy.md README.md .env.example 2>/dev/null
}

before=$(fingerprint || true)
scripts/generate.sh
after=$(fingerprint || true)
if [ "$before" != "$after" ]; then
  echo 'Stale, and written anew by this check; commit the change:' >&2
  diff <(echo "$before") <(echo "$after") | awk '/^>/ { print "  " $3 }' >&2
  exit 1
fi
