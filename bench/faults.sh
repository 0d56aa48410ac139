#!/usr/bin/env bash
# What breaks around several servers under calls, and what callers and the records then say:
# ./plimsoll bench faults [FAULT...]
set -euo pipefail
source "$(dirname "$0")/servers"
source "$(dirname "$0")/nodes"

all=(first-start loss-of-database pause kill lost-journal second-folder cut-link clock full-disk rolling-upgrade)
(($# > 0)) || set -- "${all[@]}"

callers=${CALLERS:-12}
budget_micros=300000
link_port=9387
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

restart_last() { # restart_last SIGNAL [VARIABLE=VALUE...]
  end_node "$last" "$1"
  launch_node "$last" "${@:2}"
  await_node "$last"
}

data_of_last=$work/node$last/data

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

fault_kill() { # one of them is killed twice, and started again
  local round begun longest=0
  ask kill "${KILL_SECONDS:-90}" "${every[@]}"
  for round in 1 2; do
    sleep 4
    end_node "$last" KILL
    sleep 2
    begun=$SECONDS
    launch_node "$last"
    await_node "$last"
    ((longest >= $(seconds_since "$begun"))) || longest=$(seconds_since "$begun")
  done
  await_answers
  await_written "${every[@]}"
  check kill "ready $longest s after it was started again, at most"
}

fault_lost-journal() { # one of them is killed and its data folder never comes back
  ask lost-journal 15 "${every[@]}"
  sleep 5
  end_node "$last" KILL
  rm -rf "$data_of_last"
  await_answers
  launch_node "$last"
  await_node "$last"
  await_written "${every[@]}"
  check lost-journal "its data folder never came back"
}

fault_second-folder() { # one of them is killed, goes on with an empty data folder, and comes back to its own
  ask second-folder 60 "${every[@]}"
  sleep 5
  end_node "$last" KILL
  mv "$data_of_last" "$data_of_last.first"
  launch_node "$last"
  await_node "$last"
  await_answers
  await_written "$last"
  end_node "$last" TERM
  rm -rf "$data_of_last"
  mv "$data_of_last.first" "$data_of_last"
  launch_node "$last"
  await_node "$last"
  await_written "${every[@]}"
  check second-folder "a new folder meanwhile"
}

fault_cut-link() { # one of them reaches the database no longer for twenty seconds, without being told
  local link
  "$JAVA_HOME/bin/java" -Xmx64m -cp "$work/classes" Link "$link_port" "$postgres_port" &
  link=$!
  pids+=("$link")
  restart_last TERM "PLIMSOLL_DB_URL=jdbc:postgresql://127.0.0.1:$link_port/plimsoll"
  ask cut-link 60 "${every[@]}"
  sleep 5
  kill -STOP "$link"
  sleep 20
  kill -CONT "$link"
  await_answers
  await_written "${every[@]}"
  check cut-link "20 s"
  restart_last TERM
  kill "$link"
}

fault_clock() { # the clock of one of them is five minutes ahead
  local library
  library=$(find /usr/lib -name libfaketime.so.1 2>/dev/null | head -n 1)
  [[ -n $library ]] || fail "the fault 'clock' needs libfaketime, such as of the package 'faketime'"
  # Without the fix for old libraries, with which Java's waits are loops.
  restart_last TERM "LD_PRELOAD=$library" FAKETIME=+300s FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0
  ask clock 30 "${every[@]}"
  await_answers
  await_written "${every[@]}"
  check clock "5 min ahead"
  restart_last TERM
}

fault_full-disk() { # the disk under the data folder of one of them is full for fifteen seconds
  local filler
  # More than the 100 MB that a start expects.
  in_front=(unshare -Urm bash -c 'mount -t tmpfs -o size=128m none "$PLIMSOLL_DATA" && exec "$@"' bash)
  end_node "$last" TERM
  mkdir -p "$data_of_last"
  launch_node "$last"
  in_front=()
  await_node "$last"
  ask full-disk 40 "${every[@]}"
  sleep 5
  filler=/proc/${nodes[last]}/root$data_of_last/filler
  dd if=/dev/zero of="$filler" bs=64k 2>/dev/null || true
  sleep 15
  rm "$filler"
  await_answers
  await_written "${every[@]}"
  check full-disk "15 s without space for its journal"
  restart_last TERM
}

# Each of them ends as an operator ends it and comes back, under calls: from the version in the folder BEFORE, if it is
# set, to this one.
fault_rolling-upgrade() {
  local node
  if [[ -n ${BEFORE:-} ]]; then
    for node in "${every[@]}"; do end_node "$node" TERM; done
    recreate_database
    plimsoll_version=$BEFORE
    for node in "${every[@]}"; do launch_node "$node"; done
    for node in "${every[@]}"; do await_node "$node"; done
    plimsoll_version=$here/..
  fi
  ask rolling-upgrade "$((${#every[@]} * ${UPGRADE_SECONDS:-40}))" "${every[@]}"
  sleep 3
  for node in "${every[@]}"; do
    end_node "$node" TERM
    launch_node "$node"
    await_node "$node"
  done
  await_answers
  await_written "${every[@]}"
  check rolling-upgrade "from ${BEFORE:-this version}"
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
