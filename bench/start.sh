#!/usr/bin/env bash
# Start to ready, on a database that is there already: five starts and their median.
set -euo pipefail
source "$(dirname "$0")/servers"


start() { # into $took, as the server must be our own child
  local before
  before=$(now_millis)
  start_plimsoll
  took=$(($(now_millis) - before))
  stop_plimsoll
}

empty_folder
start
echo "first start, with an empty folder: $took ms"
for _ in 1 2 3 4 5; do
  start
  echo "$took ms"
  times+=("$took")
done
echo "median: $(printf '%s\n' "${times[@]}" | sort -n | sed -n 3p) ms"
