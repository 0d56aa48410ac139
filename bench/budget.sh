#!/usr/bin/env bash
# 200 calls at once against a budget with room for 10.
set -euo pipefail
source "$(dirname "$0")/servers"

empty_folder
compile
start_upstream slow
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll
start=$(date +%s%N)
statuses=$("$JAVA_HOME/bin/java" -cp "$work/classes" Storm "$plimsoll_port" 200 ten "$plimsoll_key")
echo "200 calls at once, room for 10: $statuses by status (and different answers), after $((($(date +%s%N) - start) / 1000000)) ms"
echo "calls that reached the provider, which takes 2 s for each: $(upstream_asked)"
stop_plimsoll
