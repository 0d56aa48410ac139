#!/usr/bin/env bash
# What a call costs in the first minute: CPU time a call of the first 1,000, 10,000 and 60,000 after a start.
set -euo pipefail
source "$(dirname "$0")/servers"

empty_folder
compile
start_upstream
export PLIMSOLL_WORKSPACE=$here/gateway.yaml
start_plimsoll
stop_plimsoll # what a first start creates is not what is measured
before_start=$(now_millis)
start_plimsoll
echo "ready after $(($(now_millis) - before_start)) ms, with $(cpu_millis "$plimsoll") ms of CPU"
done=0
for after in 1000 10000 60000 100000; do
  load "$plimsoll_port" 16 0 $((after - done)) "$plimsoll" bench "$plimsoll_key" |
    awk -v "from=$((done + 1))" -v "to=$after" \
      '{ printf "calls %6d to %6d: %5d us of CPU each, p50 %7.2f ms, p99 %7.2f ms, %5d a second\n", from, to, $4, $2 / 1000, $3 / 1000, $1 }'
  done=$after
done
stop_plimsoll
