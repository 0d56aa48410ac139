#!/usr/bin/env bash
# 2,000 streams of 50 tokens over 5 s at once: lost, reordered, late, and how much memory they take.
set -euo pipefail
source "$(dirname "$0")/servers"

streams=${STREAMS:-2000}

measure() { # measure NAME PORT MODEL HEADERS...: prints the figures of as many streams
  local name=$1 port=$2 model=$3
  shift 3
  "$JAVA_HOME/bin/java" -Xmx512m -cp "$work/classes" Streams "$port" "$streams" "$model" "$@" | sed "s/^/$name /"
}

empty_folder
compile
start_upstream
start_portkey
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll
for _ in $(seq "$((${WARM_UP:-5} + 1))"); do # all but the last are to warm up
  before=$(resident_megabytes "$plimsoll")
  measure upstream "$upstream_port" gpt-4o-mini >"$work/figures"
  (sleep 5; resident_megabytes "$plimsoll" >"$work/during") &
  measure plimsoll "$plimsoll_port" bench "$plimsoll_key" >>"$work/figures"
  measure portkey "$portkey_port" gpt-4o-mini "${portkey_headers[@]}" >>"$work/figures"
done
awk -v streams="$streams" '
  BEGIN { print "server    whole, in order  tokens  first token p50 ms   p99 ms  token late p50 ms   p99 ms" }
  { printf "%-8s  %9d of %d  %6d  %18.1f  %7.1f  %17.1f  %7.1f\n", $1, $2, streams, $3, $4 / 1000, $5 / 1000, $6 / 1000, $7 / 1000
    first[$1] = $5 }
  END { printf "Plimsoll adds %.1f ms to the first token at p99, Portkey %.1f ms\n",
    (first["plimsoll"] - first["upstream"]) / 1000, (first["portkey"] - first["upstream"]) / 1000 }' "$work/figures"
echo "resident memory of Plimsoll: $before MB before, $(cat "$work/during") MB with $streams streams"
stop_plimsoll
