#!/usr/bin/env bash
# The worst inputs that the documentation allows, and worse, from many callers at once for MINUTES (10), while one caller
# asks what callers ask. Then kill -9, and a copy of the database file is opened.
set -euo pipefail
source "$(dirname "$0")/servers"

minutes=${MINUTES:-10}
export PLIMSOLL_ADMIN_KEY=pk-of-the-admin-of-the-benchmarks-0123456789

empty_folder
compile
start_upstream
export PLIMSOLL_WORKSPACE=$here/inputs.yaml
start_plimsoll
echo "resident after the start: $(resident_megabytes "$plimsoll") MB"
"$JAVA_HOME/bin/java" -Xmx1g -cp "$work/classes" Inputs "$plimsoll_port" "$((minutes * 60))" \
  "$PLIMSOLL_BENCH_KEY" "$PLIMSOLL_ADMIN_KEY"
kill -0 "$plimsoll" 2>/dev/null || fail "the server has ended; see $work"
echo "resident after the inputs: $(resident_megabytes "$plimsoll") MB, at most $(awk '/^VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$plimsoll/status") MB"
kill -9 "$plimsoll"
cp "$PLIMSOLL_DATA/plimsoll.mv.db" "$work/copy.mv.db"
h2=$(find "$here/../app-ear/target/liberty/wlp/usr/shared/resources/jdbc" -name 'h2-*.jar')
echo "the copy of the database file, $(($(stat -c %s "$work/copy.mv.db") >> 20)) MB, after kill -9:"
"$JAVA_HOME/bin/java" -cp "$h2" org.h2.tools.Shell -url "jdbc:h2:file:$work/copy;DATABASE_TO_LOWER=TRUE" \
  -user plimsoll -password plimsoll -sql "SELECT (SELECT COUNT(*) FROM call_record) AS calls,
    (SELECT COUNT(*) FROM serving_batch) AS batches, (SELECT COUNT(*) FROM serving_batch_item) AS items,
    (SELECT last_entry FROM ledger_head) AS ledger"
