#!/usr/bin/env bash
# How often the semantic cache hits for questions that mean the same, and for the nearest that do not:
# paraphrases.sh PAIRS [THRESHOLD]. PAIRS is a JSON array of objects with the texts origin and similar.
set -euo pipefail
source "$(dirname "$0")/servers"

pairs=$(realpath "${1:?a JSON file of pairs}")
threshold=${2:-0.85}

empty_folder
unzip -qjo "$here/../admin-ui/target/admin-ui-*.war" 'WEB-INF/lib/*' -d "$work/lib"
api=$(find "$here/../app-ear/target/liberty/wlp/dev/api/spec" -name '*.jar' | paste -sd:)
"$JAVA_HOME/bin/javac" -proc:none -nowarn -cp "$work/lib/*:$api" -d "$work/classes" "$here/paraphrases/Paraphrases.java"
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$work/lib/*:$api:$work/classes" Paraphrases "$pairs" "$threshold"
