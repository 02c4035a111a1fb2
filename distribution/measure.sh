#!/bin/sh
# Faults and benchmarks at full size, on a machine that does nothing else:
# sh distribution/measure.sh [benchmarks|faults|mutants|pictures]
# Rewrites core/docs/performance.md, core/docs/reliability.md and the pictures of the README; ends with an error if a
# bound is missed.
# sh distribution/measure.sh benchmarks|faults TEST
# Makes one test's rows again and prints them, without rewriting anything.
# Environment: KARAF, the folder of an unpacked apache-karaf-minimal for the benchmarks to compare with.
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
# shellcheck source=need.sh
. "$here/need.sh"

# run MODULE TESTS: those tests of a module at full size.
run() {
    rm -f "$here/$1/target/"*.tsv
    (cd "$here/.." && mvn -B -q -pl "distribution/$1" -am verify -Dhongping.full=true \
        -Dhongping.karaf="${KARAF:-}" -Dtest="org.hongping.$2" -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true)
}

# preface PART: what a figure needs to be worth anything.
preface() {
    cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
    memory=$(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo)
    cat <<END
- Commit: \`$(git -C "$here" rev-parse --short=12 HEAD)\`
- Date: $(date -u +%Y-%m-%dT%H:%MZ)
- Machine: $(nproc) × ${cpu:-$(uname -m)}, $memory, $(uname -sr), load before the run $(cut -d ' ' -f 1 /proc/loadavg)
- Java: $("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -n 1)
- Command: \`sh distribution/measure.sh $1\`
END
}

# rows FILE: a table of what stands in the file, cells parted by tabs.
rows() {
    awk -F '\t' '{ line = "|"; for (cell = 1; cell <= NF; cell++) line = line " " $cell " |"; print line }' "$1"
}

benchmarks() {
    before=$(preface benchmarks)
    missed=0
    run benchmarks 'benchmark.*Test' || missed=$?
    {
        echo "# Performance"
        printf '\n%s\n' "$before"
        echo
        echo "The unpacked zip with the flags it ships with. Starts: medians of 11, by turns, from the command to the first page."
        echo "Pages: median of 100 requests after 200, as the client waits for them, with 1,000 applications begun and 1,000 judged."
        echo "What is measured and how stands in \`distribution/benchmarks\`."
        echo
        echo "| what | figure | bound | |"
        echo "|---|---|---|---|"
        rows "$here/benchmarks/target/performance.tsv"
    } >"$here/../core/docs/performance.md"
    return "$missed"
}

faults() {
    need strace strace
    need ip iproute2
    before=$(preface faults)
    run faults 'fault.*Test'
    {
        echo "# Reliability"
        printf '\n%s\n' "$before"
        echo
        echo "Tried on the unpacked zip; a run that finds anything lost or broken ends without a report."
        echo "What is tried and how stands in \`distribution/faults\`."
        echo "Random revisions brought, put in force and taken out while campaigns stand in every state (no past total changes): \`BundlesPropertyTest\` in \`core\`, in every build."
        echo
        echo "| tried | came out |"
        echo "|---|---|"
        rows "$here/faults/target/reliability.tsv"
    } >"$here/../core/docs/reliability.md"
}

# Which changes of the scoring code do its tests notice? Ends with an error below nine in ten.
mutants() {
    (cd "$here/.." && mvn -B -q -pl plugins/rubric-engine -am verify -Pmutants -Dtest=NoTest \
        -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true)
    awk -F , '{ all++; if ($6 != "SURVIVED" && $6 != "NO_COVERAGE") killed++ }
        END { printf "%d of %d mutants of the engine were noticed (%.1f %%)\n", killed, all, 100 * killed / all }' \
        "$here/../plugins/rubric-engine/target/pit-reports/mutations.csv"
}

pictures() {
    need_chromium
    need_chinese_letters
    run browser-tests browser.ReadmePictures
}

# again PART PACKAGE TEST: prints the rows of one test.
again() {
    failed=0
    run "$1" "$2.$3" || failed=$?
    cat "$here/$1/target/"*.tsv
    return "$failed"
}

need_build_tools
case "${1:-all}${2:+ TEST}" in
    "benchmarks TEST") again benchmarks benchmark "$2" ;;
    "faults TEST") again faults fault "$2" ;;
    all)
        faults
        pictures
        mutants
        benchmarks
        ;;
    benchmarks | faults | mutants | pictures) "$1" ;;
    *)
        echo "measure.sh: no part is named \"$*\"; there are: benchmarks, faults, mutants, pictures" >&2
        exit 2
        ;;
esac
