#!/usr/bin/env bash
# Resident memory after the start and after many calls; with CALLS=1000000 after a million too.
set -euo pipefail
source "$(dirname "$0")/servers"

calls=${CALLS:-100000}

empty_folder
compile
start_upstream
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll
echo "after the start:           $(resident_megabytes "$plimsoll") MB"
done=0
for after in 10000 100000 1000000; do
  ((after <= calls)) || break
  load "$plimsoll_port" 16 0 $((after - done)) 0 bench "$plimsoll_key" >/dev/null
  done=$after
  printf 'after %9d calls:     %s MB\n' "$after" "$(resident_megabytes "$plimsoll")"
done
stop_plimsoll
