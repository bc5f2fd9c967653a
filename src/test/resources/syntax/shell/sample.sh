#!/usr/bin/env bash
# Counts words. 数一数 😀
set -euo pipefail

readonly MAX_WORDS=1000
declare -a words=(one "two words" 'three')
export LANG=C.UTF-8

usage() {
  cat <<EOF >&2
Usage: $0 [-n count] ${1:-file} 变量
EOF
  exit 1
}

function top {
  local file="$1" n=$((2 + 3 * MAX_WORDS))
  tr -s '[:space:]' '\n' < "$file" | sort | uniq -c | head -n "${n}" > /dev/null 2>&1
}

if [[ -z "${1:-}" && $# -lt 1 ]] || ! command -v jq; then
  usage
elif [ "$1" = "--help" ]; then
  echo "it's $(date +%F)\n" $'\t'
else
  for word in "${words[@]}"; do
    printf '%s\n' "$word"
  done
fi

while read -r line; do
  case "$line" in
    a*|b) top "$line" & ;;
    *) unset line; break ;;
  esac
done
