#!/bin/sh
# Faults and benchmarks at full size: sh distribution/measure.sh [benchmarks|faults]
# With no name, every part that exists. A part that does not exist yet says so and writes no figure.
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
# shellcheck source=need.sh
. "$here/need.sh"

benchmarks() {
    list=$here/benchmarks/target/classes/META-INF/BenchmarkList
    (cd "$here/.." && mvn -B -q -DskipTests -pl distribution/benchmarks -am package)
    if [ ! -s "$list" ]; then
        echo "benchmarks: none has been written yet"
        return
    fi
    java -cp "$here/benchmarks/target/classes:$(cat "$here/benchmarks/target/class-path.txt")" org.openjdk.jmh.Main
}

faults() {
    echo "faults: none has been written yet"
}

need_build_tools
case "${1:-all}" in
    all)
        benchmarks
        faults
        ;;
    benchmarks | faults) "$1" ;;
    *)
        echo "measure.sh: no part is named \"$1\"; there are: benchmarks, faults" >&2
        exit 2
        ;;
esac
