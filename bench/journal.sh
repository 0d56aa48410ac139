#!/usr/bin/env bash
# What it costs to put a call into the journal, by when it is forced to the disk (PLIMSOLL_JOURNAL_SYNC).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
calls=$root/feature-modules/calls

(cd "$root" && ./mvnw -q -B -ntp -pl feature-modules/calls -am test-compile \
  org.apache.maven.plugins:maven-dependency-plugin:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dspotless.check.skip=true)
"$JAVA_HOME/bin/java" "-Djava.io.tmpdir=${PLIMSOLL_DATA:-$root/bench/target}" \
  -cp "$calls/target/test-classes:$calls/target/classes:$(cat "$calls/target/bench.classpath")" \
  dev.plimsoll.calls.bench.JournalBench 2>/dev/null
