#!/usr/bin/env bash
# A provider of whose answers three of a hundred take a second: p99 with hedging and without.
set -euo pipefail
source "$(dirname "$0")/servers"

empty_folder
compile
start_upstream tail
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll
for feature in bench hedged; do
  load "$plimsoll_port" 16 10s 1s 0 "$feature" "$plimsoll_key" >/dev/null
  before=$(upstream_asked)
  calls=${CALLS:-6000}
  figures=$(load "$plimsoll_port" 16 0 "$calls" "$plimsoll" "$feature" "$plimsoll_key")
  echo "$feature $figures $calls $(($(upstream_asked) - before))"
done | awk '
  BEGIN { print "feature   requests/s    p50 ms    p99 ms  extra calls" }
  { printf "%-8s  %10d  %8.1f  %8.1f  %10.1f%%\n", $1, $2, $3 / 1000, $4 / 1000, 100 * ($7 / $6 - 1); p99[$1] = $4 }
  END { printf "p99 with hedging: a %.1fth of that without\n", p99["bench"] / p99["hedged"] }'
stop_plimsoll
