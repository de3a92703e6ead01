#!/bin/sh
# Says in plain words what the build needs and this machine lacks.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
missing=0

if [ ! -f "$HOME/.m2/toolchains.xml" ] && ! sh "$here/find-jdk25.sh" >/dev/null; then
  missing=1
  cat >&2 <<'EOF'

Darkroom needs a JDK 25, and none was found on this machine.
  Install one (any vendor, for example Eclipse Temurin 25) beside the Java you have; it need not be the default.
  It is looked for in JAVA_HOME, JAVA25_HOME, on the PATH and in the usual folders, such as /usr/lib/jvm.
EOF
fi

if ! command -v npm >/dev/null 2>&1; then
  missing=1
  cat >&2 <<'EOF'

Darkroom needs npm, and it was not found on the PATH.
  Install Node.js 20 or newer: the build fetches the image library (libvips) for this platform as an npm package.
EOF
fi

exit "$missing"
