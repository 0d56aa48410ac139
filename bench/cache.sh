#!/usr/bin/env bash
# The exact cache beside Portkey's, and a storm of repeats of one request.
set -euo pipefail
source "$(dirname "$0")/servers"

warm_up=${WARM_UP:-120s}
measured=${MEASURED:-10s}

empty_folder
compile
start_upstream
start_portkey
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll

measure() { # measure NAME CONNECTIONS WARM_UP
  case $1 in
    plimsoll) load "$plimsoll_port" "$2" "$3" "$measured" "$plimsoll" cached "$plimsoll_key" ;;
    portkey) load "$portkey_port" "$2" "$3" "$measured" "$portkey" gpt-4o-mini "${portkey_headers[@]}" \
      'x-portkey-config: {"cache":{"mode":"simple","max_age":3600}}' ;;
  esac | sed "s/^/$1 $2 /"
}

for server_name in plimsoll portkey; do
  measure "$server_name" 16 "$warm_up" >/dev/null
  before=$(upstream_asked)
  for connections in 1 16; do measure "$server_name" "$connections" 3s; done
  echo "$server_name asked the upstream $(($(upstream_asked) - before)) times meanwhile" >&2
done | awk '
  BEGIN { print "hits      connections  requests/s    p50 ms    p99 ms  CPU us each" }
  { printf "%-8s  %11d  %10d  %8.3f  %8.3f  %11d\n", $1, $2, $3, $4 / 1000, $5 / 1000, $6; p50[$1, $2] = $4 }
  END { printf "p50 of a hit at 1 connection: a %.1fth of Portkey\n", p50["portkey", 1] / p50["plimsoll", 1] }'

before=$(upstream_asked)
statuses=$("$JAVA_HOME/bin/java" -cp "$work/classes" Storm "$plimsoll_port" 1000 bench "$plimsoll_key" "Idempotency-Key: storm-1")
echo "1,000 repeats at once: $statuses by status and different answers; calls to the upstream: $(($(upstream_asked) - before))"
stop_plimsoll
