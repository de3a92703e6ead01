#!/bin/sh
# Compares our engine with sharp on one photograph, in one run: ./benchmarks/compare-with-sharp.sh [PICTURE] [WIDTH]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
java_home=$(sh "$root/build/tools/find-jdk25.sh")
(cd "$root" && mvn -B -q -Pbenchmarks -Dquick -DskipTests -pl benchmarks -am package)
work="$root/benchmarks/target/sharp"
mkdir -p "$work"
cp "$root"/benchmarks/sharp/* "$work/"
(cd "$work" && npm ci --no-audit --no-fund --loglevel=error)
cd "$work"
exec node compare.mjs "$java_home/bin/java" "$root/benchmarks/target/benchmarks.jar" \
  "${1:-$root/../shared/corpus/photo-6mp.jpg}" "${2:-400}"
