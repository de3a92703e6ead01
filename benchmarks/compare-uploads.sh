#!/bin/sh
# Compares uploads with plain durable copies of the same bytes on the same disk, in one run:
#   ./benchmarks/compare-uploads.sh [ROUNDS]
# The server is started with the settings of the environment, so that DARKROOM_STORAGE=s3 and its companions measure an
# S3 store. Everything is written below DARKROOM_BENCHMARK_DIR (by default a temporary folder), which is removed again.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
command -v mvn > /dev/null || { echo "mvn is missing" >&2; exit 1; }
java_home=$(sh "$root/build/tools/find-jdk25.sh") || { echo "a JDK 25 is missing" >&2; exit 1; }
(cd "$root" && mvn -B -q -Pbenchmarks -Dquick -DskipTests -pl server,benchmarks -am package)
work=$(mktemp -d "${DARKROOM_BENCHMARK_DIR:-${TMPDIR:-/tmp}}/darkroom-uploads.XXXXXX")
server=
finish() {
  [ -z "$server" ] || { kill "$server" && wait "$server" || true; } 2> /dev/null
  rm -rf "$work"
}
trap finish EXIT INT TERM
mkdir "$work/data" "$work/copies"
DARKROOM_CLOUDS=demo=1:benchmark "$java_home/bin/java" --enable-native-access=ALL-UNNAMED \
  -jar "$root"/server/target/darkroom.jar serve --http.port=0 --data.dir="$work/data" > "$work/server.log" 2>&1 &
server=$!
until address=$(sed -n 's/^Darkroom is ready at \(http:[^ ]*\).*/\1/p' "$work/server.log") && [ -n "$address" ]; do
  kill -0 "$server" 2> /dev/null || { cat "$work/server.log" >&2; exit 1; }
  sleep 0.2
done
"$java_home/bin/java" -cp "$root/benchmarks/target/benchmarks.jar" io.darkroom.benchmarks.upload.UploadLoad \
  "$address/v1_1/demo" 1:benchmark "$work/copies" "${1:-7}"
