#!/bin/sh
# Every test, browser tests included: sh distribution/test.sh [more arguments for Maven]
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
# shellcheck source=need.sh
. "$here/need.sh"
need_build_tools
need_chromium
need_chinese_letters

cd "$here/.."
output=$(mktemp)
trap 'rm -f "$output" "$output.status"' EXIT
{
    # Two modules at a time: the slow ones wait for servers and browsers more than they reckon.
    mvn -B -T 2 verify -Dhongping.zip.recompress=false "$@" && echo 0 >"$output.status" || echo $? >"$output.status"
} | tee "$output"

# One line for all modules, from Surefire's closing line of each. (Its XML reports would not do: the runs of a
# parameterized class overwrite one another's.) Maven may leave its own last line open.
echo
sed -n 's/.*Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\)$/\1 \2 \3 \4/p' "$output" |
    awk '{ tests += $1; failed += $2 + $3; skipped += $4 }
        END { printf "tests: %d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
exit "$(cat "$output.status")"
