#!/usr/bin/env bash
# Requests a second, added latency and CPU of the governed path, beside Portkey's gateway.
set -euo pipefail
source "$(dirname "$0")/servers"

warm_up=${WARM_UP:-60000} # requests at 16 connections, once for each server: C2 needs as many
measured=${MEASURED:-10s}

start_portkey() {
  command -v npm >/dev/null || fail "needs Node 20 or later with npm, for the comparison"
  (cd "$here/portkey" && npm ci --silent --no-audit --no-fund --ignore-scripts)
  (cd "$here/portkey" && NODE_ENV=production exec node node_modules/@portkey-ai/gateway/build/start-server.js \
    --headless "--port=$portkey_port") >"$work/portkey.log" 2>&1 &
  portkey=$!
  pids+=("$portkey")
  await "$portkey_port" / Portkey
}

# Prints the name, the connections and the figures of one server under load.
measure() { # measure NAME CONNECTIONS WARM_UP
  case $1 in
    upstream) load "$upstream_port" "$2" "$3" "$measured" 0 gpt-4o-mini ;;
    plimsoll) load "$plimsoll_port" "$2" "$3" "$measured" "$plimsoll" bench \
      "Authorization: Bearer $PLIMSOLL_BENCH_KEY" ;;
    portkey) load "$portkey_port" "$2" "$3" "$measured" "$portkey" gpt-4o-mini \
      "Authorization: Bearer upstream-key" "x-portkey-provider: openai" \
      "x-portkey-custom-host: http://127.0.0.1:$upstream_port/v1" ;;
  esac | sed "s/^/$1 $2 /"
}

# Lines of "name connections requests/s p50 p99 CPU" to a table with what each adds to the upstream.
table() {
  awk '
    { rate[$1, $2] = $3; p50[$1, $2] = $4; p99[$1, $2] = $5; cpu[$1, $2] = $6 }
    function row(name, n) {
      printf "%11d  %-8s  %10d  %12.2f  %12.2f  %11s  %s\n", n, name, rate[name, n],
        (p50[name, n] - p50["upstream", n]) / 1000, (p99[name, n] - p99["upstream", n]) / 1000,
        name == "upstream" ? "" : cpu[name, n], name == "plimsoll" ? sprintf("%.1f", rate[name, n] / rate["portkey", n]) : ""
    }
    END {
      print "connections  server    requests/s  added p50 ms  added p99 ms  CPU us each  times Portkey"
      split("1 16 64", levels)
      for (i = 1; i <= 3; i++) { row("upstream", levels[i]); row("plimsoll", levels[i]); row("portkey", levels[i]) }
    }' "$1"
}

empty_folder
compile
start_upstream
start_portkey
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll
for server_name in upstream plimsoll portkey; do
  measure "$server_name" 16 "$warm_up" >/dev/null
  for connections in 1 16 64; do
    measure "$server_name" "$connections" 3s | tee -a "$work/figures"
  done
done
table "$work/figures"
stop_plimsoll
