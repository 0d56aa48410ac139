#!/usr/bin/env bash
# Reading many calls on PostgreSQL: ./plimsoll bench calls [CALLS]; and what it costs to write one.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
calls=$root/feature-modules/calls

(cd "$root" && ./mvnw -q -B -ntp -pl feature-modules/calls -am test-compile \
  org.apache.maven.plugins:maven-dependency-plugin:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dspotless.check.skip=true)
run() {
  "$JAVA_HOME/bin/java" -cp "$calls/target/test-classes:$calls/target/classes:$(cat "$calls/target/bench.classpath")" \
    "dev.plimsoll.calls.bench.$@" 2>/dev/null
}
run CallReadingBench "${1:-1000000}"
run CallWritingBench
