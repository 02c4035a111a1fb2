#!/bin/sh
# Builds Hongping and runs it with its demonstration: sh distribution/run.sh
# The server prints its address, and the accounts of the demonstration or, once that is cleared, where to begin.
# Environment: PORT, HOST, HONGPING_HOME, DEMO, BASE_URL (see the README).
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
# shellcheck source=need.sh
. "$here/need.sh"
need_build_tools

install=$here/target/hongping
echo "Building (the first time takes some minutes) ..."
(cd "$here/.." && mvn -B -q -DskipTests -Dhongping.runtime.skip=true -pl distribution -am package)

if [ ! -f "$install/lib/hongping.jsa" ]; then
    echo "Preparing a quick start ..."
    HONGPING_HOME=$install/../training "$install/bin/hongping" train >"$install/../training.log" 2>&1 ||
        echo "That failed ($install/../training.log says why); the start will be slower." >&2
    rm -rf "$install/../training"
fi

DEMO=${DEMO:-1}
export DEMO
exec "$install/bin/hongping" serve
