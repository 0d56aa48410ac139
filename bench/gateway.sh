#!/usr/bin/env bash
# Requests a second, added latency and CPU of the governed path, beside Portkey's gateway and a bare servlet.
set -euo pipefail
source "$(dirname "$0")/servers"

warm_up=${WARM_UP:-120s} # at 16 connections, once for each server: C2 has less than one core for its work
measured=${MEASURED:-10s}

# Prints the name, the connections and the figures of one server under load.
measure() { # measure NAME CONNECTIONS WARM_UP
  case $1 in
    upstream) load "$upstream_port" "$2" "$3" "$measured" 0 gpt-4o-mini ;;
    floor) load "$floor_port" "$2" "$3" "$measured" "$floor" gpt-4o-mini ;;
    plimsoll) load "$plimsoll_port" "$2" "$3" "$measured" "$plimsoll" bench "$plimsoll_key" ;;
    portkey) load "$portkey_port" "$2" "$3" "$measured" "$portkey" gpt-4o-mini "${portkey_headers[@]}" ;;
  esac | sed "s/^/$1 $2 /"
}

# Lines of "name connections requests/s p50 p99 CPU" to a table with what each adds to the upstream.
table() {
  awk '
    { rate[$1, $2] = $3; p50[$1, $2] = $4; p99[$1, $2] = $5; cpu[$1, $2] = $6 }
    function row(name, n) {
      printf "%11d  %-8s  %10d  %12.2f  %12.2f  %11s  %s\n", n, name, rate[name, n],
        (p50[name, n] - p50["upstream", n]) / 1000, (p99[name, n] - p99["upstream", n]) / 1000,
        name == "upstream" ? "" : cpu[name, n], name ~ /plimsoll|floor/ ? sprintf("%.1f", rate[name, n] / rate["portkey", n]) : ""
    }
    END {
      print "connections  server    requests/s  added p50 ms  added p99 ms  CPU us each  times Portkey"
      split("1 16 64", levels)
      for (i = 1; i <= 3; i++) {
        row("upstream", levels[i]); row("floor", levels[i]); row("plimsoll", levels[i]); row("portkey", levels[i])
      }
      for (i = 1; i <= 3; i++) {
        n = levels[i]
        printf "at %d: CPU a request %.1f times the floor, a %.1fth of Portkey; added p50 a %.1fth, p99 a %.1fth of Portkey\n",
          n, cpu["plimsoll", n] / cpu["floor", n], cpu["portkey", n] / cpu["plimsoll", n],
          (p50["portkey", n] - p50["upstream", n]) / (p50["plimsoll", n] - p50["upstream", n]),
          (p99["portkey", n] - p99["upstream", n]) / (p99["plimsoll", n] - p99["upstream", n])
      }
    }' "$1"
}

empty_folder
compile
start_upstream
start_portkey
start_floor
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll
for server_name in upstream floor plimsoll portkey; do
  measure "$server_name" 16 "$warm_up" >/dev/null
  for connections in 1 16 64; do
    measure "$server_name" "$connections" 3s | tee -a "$work/figures"
  done
done
table "$work/figures"
stop_plimsoll
