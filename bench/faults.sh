#!/usr/bin/env bash
# What breaks around several servers under calls, and what callers and the records then say:
# ./plimsoll bench faults [FAULT...]
set -euo pipefail
source "$(dirname "$0")/servers"
source "$(dirname "$0")/nodes"

all=(first-start loss-of-database pause)
(($# > 0)) || set -- "${all[@]}"

callers=${CALLERS:-12}
budget_micros=300000
number=0
asking=
mapfile -t every < <(seq 0 $((${NODES:-3} - 1)))
last=${every[-1]}

# One feature of each fault is limited by budgets alone, the other by its own small one.
workspace() {
  local fault
  cat <<END
providers:
  - {name: upstream, kind: openai, url: "http://127.0.0.1:$upstream_port/v1"}
models:
  - {key: upstream-model, provider: upstream, model: gpt-4o-mini, price: {input: 10, output: 10}}
keys:
  - {name: bench, secret: "\${PLIMSOLL_BENCH_KEY}", roles: [user]}
features:
END
  for fault in "${all[@]}"; do
    echo "  - {key: $fault, title: $fault, task: chat, flag: everyone, fallback: [{model: upstream-model}]}"
    echo "  - {key: $fault-tight, title: $fault, task: chat, flag: everyone, fallback: [{model: upstream-model}]," \
      "budget: {limit: 0.3, per: month}}"
  done
}

# Lets callers ask for so many seconds, in the background.
ask() { # ask FAULT SECONDS NODE...
  local ports=() node
  for node in "${@:3}"; do ports+=("$(port_of "$node")"); done
  number=$((number + 100000))
  "$JAVA_HOME/bin/java" -Xmx256m -cp "$work/classes" Asks "$2" "$callers" "$number" "$1,$1,$1-tight" \
    "$(IFS=,; echo "${ports[*]}")" "$work/$1.seen" "$plimsoll_key" &
  asking=$!
  pids+=("$asking")
  until [[ -s $work/$1.seen ]]; do sleep 0.1; done
}

await_answers() { wait "$asking"; }

# Holds what callers saw against what is on record, and adds a line to the table.
check() { # check FAULT NOTE
  local fault=$1 seen=$work/$1.seen all_records tight_records lost doubled overspent
  all_records=$work/$fault.records tight_records=$work/$fault.tight
  sql "SELECT input, outcome, cost_micros FROM call_record WHERE feature IN ('$fault', '$fault-tight')" >"$all_records"
  sql "SELECT input, outcome, cost_micros FROM call_record WHERE feature = '$fault-tight'" >"$tight_records"
  awk '{ print $1, $3 }' "$seen" >"$seen.short"
  read -r lost doubled _ < <(history "$seen.short" "$all_records" 0)
  read -r _ _ overspent < <(history "$seen.short" "$tight_records" "$budget_micros")
  printf '%s|%d|%d|%s|%s|%d|%d|%d|%d|%s\n' "$fault" "$(wc -l <"$seen")" "$(grep -c ' ANSWERED' "$seen")" \
    "$(codes REFUSED "$seen")" "$(codes UNKNOWN "$seen")" "$(grep -c INTERRUPTED "$all_records" || true)" \
    "$lost" "$doubled" "$overspent" "$2" | tee -a "$work/rows" >&2
}

history() { "$JAVA_HOME/bin/java" -cp "$here/../test-support/target/classes" dev.plimsoll.testing.CallHistory "$@"; }

# How often each reason: "3 unavailable, 290 budget_exceeded".
codes() { # codes WHAT FILE
  awk -v what="$1" '$3 == what { n[$4]++ } END { for (code in n) printf "%s%d %s", (i++ ? ", " : ""), n[code], code }' "$2"
}

seconds_since() { echo $((SECONDS - $1)); }

# --- the faults ------------------------------------------------------------------------------

fault_first-start() { # all servers begin with one empty database at once
  ask first-start 10 "${every[@]}"
  await_answers
  await_written "${every[@]}"
  check first-start "all ready $first_start s after they were started"
}

# PostgreSQL ends twelve times, in turns as for maintenance and as in a crash, and is away for three seconds each time.
fault_loss-of-database() {
  local round how longest=0 begun waited node held=0
  ask loss-of-database 150 "${every[@]}"
  for round in $(seq "${LOSSES:-12}"); do
    sleep 3
    how=fast
    ((round % 2 == 1)) || how=immediate
    stop_postgres "$how"
    sleep 3
    start_postgres
    begun=$SECONDS
    for node in "${every[@]}"; do
      until [[ $(body "$node" /health/ready) == *'"reachable":"yes"'* && $(connections_of "$node") -le 1 ]]; do
        (($(seconds_since "$begun") < 60)) || fail "node $node does not come back after loss $round; see $work"
        sleep 0.3
      done
    done
    waited=$(seconds_since "$begun")
    ((waited <= longest)) || longest=$waited
  done
  await_answers
  await_written "${every[@]}"
  for node in "${every[@]}"; do held=$((held + $(connections_of "$node"))); done
  check loss-of-database "all back within $longest s each time; $held connections held at the end"
}

fault_pause() { # one of them stands still for ten seconds
  ask pause 30 "${every[@]}"
  sleep 5
  kill -STOP "${nodes[last]}"
  sleep 10
  kill -CONT "${nodes[last]}"
  await_answers
  await_written "${every[@]}"
  check pause "10 s"
}

# --- all of it -------------------------------------------------------------------------------

empty_folder
compile
start_upstream tail
create_postgres
workspace >"$work/workspace.yaml"
export PLIMSOLL_WORKSPACE=$work/workspace.yaml
begun=$SECONDS
for node in "${every[@]}"; do launch_node "$node"; done
for node in "${every[@]}"; do await_node "$node"; done
first_start=$(seconds_since "$begun")
for fault; do "fault_$fault"; done
column -t -s '|' -N 'fault,asked,answered,refused,neither,interrupted,lost,doubled,overspent,notes' "$work/rows"
