#!/bin/sh
# Every test, browser tests included: sh distribution/test.sh [more arguments for Maven]
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
# shellcheck source=need.sh
. "$here/need.sh"
need_build_tools
need chromium chromium
[ -d /usr/share/fonts/opentype/noto ] || install_packages fonts-noto-cjk

cd "$here/.."
reports() { find . -path '*/target/surefire-reports/TEST-*.xml' "$@"; }
reports -exec rm -f {} +

status=0
mvn -B verify "$@" || status=$?

# One line for all modules, from the head of every report; Maven may leave its last line open.
echo
reports -exec cat {} + | awk '
    function count(name,   at) {
        at = match($0, " " name "=\"[0-9]+\"")
        return at ? substr($0, at + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
    }
    /<testsuite / { opened = 1 }
    opened { head = head " " $0 }
    opened && />/ {
        $0 = head
        tests += count("tests"); failed += count("failures") + count("errors"); skipped += count("skipped")
        opened = 0; head = ""
    }
    END { printf "tests: %d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
exit "$status"
