#!/usr/bin/env bash
# Resident memory after the start and after 10,000 calls.
set -euo pipefail
source "$(dirname "$0")/servers"

empty_folder
compile
start_upstream
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll
echo "after the start:        $(resident_megabytes "$plimsoll") MB"
load "$plimsoll_port" 16 0 10000 0 bench "Authorization: Bearer $PLIMSOLL_BENCH_KEY" >/dev/null
echo "after 10,000 calls:     $(resident_megabytes "$plimsoll") MB"
stop_plimsoll
