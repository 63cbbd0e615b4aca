#!/usr/bin/env bash
# Runs the server with reload and Vite with hot reload beside it; both end together.
set -euo pipefail
cd "$(dirname "$0")/.."

export PORT=${PORT:-3001}
export NEURON_MEET_SERVER=http://localhost:$PORT
pids=()

stop() {
  trap - EXIT INT TERM
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
}
trap stop EXIT INT TERM

.venv/bin/neuron-meet serve --reload &
pids+=($!)
(cd client && exec node_modules/.bin/vite) &
pids+=($!)

echo "Open http://localhost:5173 (server on $PORT)"
# Whichever ends first ends the other.
wait -n
