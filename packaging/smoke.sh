#!/bin/sh
# Tries an installed FIM Playground, or an image of one: its version, its caches, a middle on the command line, and the
# window's test of itself. Ends with a status other than 0 where the program does not do what it should.
#
#   packaging/smoke.sh [PROGRAM]      default: fim-playground on the PATH
#
# Without a display the window is drawn into memory.
set -eu

program=${1:-fim-playground}
limit=180

headless=
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  headless=--headless
fi

# macOS has no timeout.
bounded() {
  if command -v timeout >/dev/null; then
    timeout "$limit" "$@"
  else
    "$@"
  fi
}

fail() {
  echo "smoke test: $*" >&2
  exit 1
}

echo "== version"
bounded "$program" --version || fail "the program does not start"

echo "== cache"
classes=$(mktemp)
# Unlike JAVA_TOOL_OPTIONS it is read after the options of the program, which log nothing.
_JAVA_OPTIONS="-Xlog:class+load:file=$classes" bounded "$program" --version >/dev/null 2>&1 ||
  fail "the program does not start"
taken=$(grep -c "^.*dev.fimplayground.*source: shared objects file" "$classes" || true)
rm -f "$classes"
[ "$taken" -gt 0 ] || fail "the program's classes do not come from its ahead-of-time cache"
echo "$taken classes of the program"

echo "== middle"
middle=$(bounded "$program" complete --endpoint builtin --prefix "def add(a, b):" --temperature 0) ||
  fail "no run on the built-in model"
[ -n "$middle" ] || fail "the built-in model filled an empty middle"
echo "$middle"

echo "== window"
bounded "$program" self-test $headless || fail "the window did not do what it should"
echo "== all of it worked"
