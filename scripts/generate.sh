#!/bin/sh
# Writes everything that is generated: from the wire contract the client's types and the tables in the documents, from
# the lock files the list of licences.
set -eu
cd "$(dirname "$0")/.."
schemas=$(mktemp -d)
trap 'rm -rf "$schemas"' EXIT
.venv/bin/python scripts/generate_protocol.py "$schemas"
node client/scripts/generate-protocol.mjs "$schemas"
.venv/bin/python scripts/list_licences.py
