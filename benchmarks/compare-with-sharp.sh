#!/bin/sh
# Compares our engine with sharp on the cases of benchmarks/sharp/cases.mjs, in one run:
#   ./benchmarks/compare-with-sharp.sh [ROUNDS] [PART_OF_A_CASES_NAME]
# The test pictures are read from ../shared/corpus beside the checkout, or from where DARKROOM_CORPUS says.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
corpus=${DARKROOM_CORPUS:-$root/../shared/corpus}
for needed in node npm mvn; do
  command -v "$needed" > /dev/null || { echo "$needed is missing" >&2; exit 1; }
done
[ -d "$corpus" ] || { echo "the folder of test pictures $corpus is missing; say where it is with DARKROOM_CORPUS" >&2; exit 1; }
java_home=$(sh "$root/build/tools/find-jdk25.sh") || { echo "a JDK 25 is missing" >&2; exit 1; }
(cd "$root" && mvn -B -q -Pbenchmarks -Dquick -DskipTests -pl benchmarks -am package)
work="$root/benchmarks/target/sharp"
mkdir -p "$work"
cp "$root"/benchmarks/sharp/* "$work/"
(cd "$work" && npm ci --no-audit --no-fund --loglevel=error)
font="$root/transform-engine/target/libvips/node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf" # the one that is packed
cd "$work"
exec node compare.mjs "$java_home/bin/java" "$root/benchmarks/target/benchmarks.jar" "$corpus" "$font" "${1:-25}" "${2:-}"
