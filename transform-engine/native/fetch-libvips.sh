#!/bin/sh
# Fetches the prebuilt libvips of this platform with npm (checked against the lock file's integrity hashes) and lays
# the library, its hash and its version list out as class-path resources: native/<platform>/. Beside them native/fonts/:
# the DejaVu fonts (Bitstream Vera licence, freely distributable) for text where the system has none.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
target=$1
work="$target/libvips"
resources="$target/native-resources/io/darkroom/transform/engine/vips/ffm/native"

if [ -f "$resources/lock" ] && cmp -s "$here/package-lock.json" "$resources/lock" &&
  [ "$here/fetch-libvips.sh" -ot "$resources/lock" ]; then
  exit 0
fi

rm -rf "$work" "$resources"
mkdir -p "$work" "$resources"
cp "$here/package.json" "$here/package-lock.json" "$work/"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)

found=0
for package in "$work"/node_modules/@img/sharp-libvips-*; do
  [ -d "$package" ] || continue
  platform=${package##*/sharp-libvips-}
  library=$(find "$package/lib" -maxdepth 1 \( -name 'libvips-cpp.so.*' -o -name 'libvips-cpp.*.dylib' \) | head -n 1)
  [ -n "$library" ] || continue
  mkdir -p "$resources/$platform"
  cp "$library" "$resources/$platform/libvips"
  node -p 'require("crypto").createHash("sha256").update(require("fs").readFileSync(process.argv[1])).digest("hex")' \
    "$library" >"$resources/$platform/sha256"
  cp "$package/versions.json" "$resources/$platform/versions.json"
  found=1
done
if [ "$found" = 0 ]; then
  echo "No prebuilt libvips exists for this platform; the build goes on, and the server needs one installed on the system." >&2
fi

fonts="$work/node_modules/dejavu-fonts-ttf"
mkdir -p "$resources/fonts"
cp "$fonts/LICENSE" "$resources/fonts/LICENSE"
for family in Sans SansMono; do
  for style in "" -Bold -Oblique -BoldOblique; do
    cp "$fonts/ttf/DejaVu$family$style.ttf" "$resources/fonts/"
  done
done
for style in "" -Bold -Italic -BoldItalic; do
  cp "$fonts/ttf/DejaVuSerif$style.ttf" "$resources/fonts/"
done
(cd "$resources/fonts" && ls -- *.ttf) >"$resources/fonts/list"
cp "$here/package-lock.json" "$resources/lock"
