#!/usr/bin/env bash
# Says so at once when Node is missing or too old, instead of failing somewhere inside the build.
set -euo pipefail

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo 'Neuron Meet needs Node.js 20.19 or newer, with npm.' >&2
  exit 1
fi
node -e '
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Neuron Meet needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
'
