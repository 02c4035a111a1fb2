# Sourced by run.sh, test.sh and measure.sh: finds what a build needs, and installs what is missing on Debian-like systems.
# shellcheck shell=sh

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "Please install as root: $*" >&2
        return 1
    fi
}

refresh_package_lists() {
    [ -n "${package_lists_are_fresh:-}" ] && return
    as_root apt-get update -qq
    package_lists_are_fresh=yes
}

# install_packages NAME...: prints only what goes wrong.
install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "This system has no apt-get. Please install: $*" >&2
        return 1
    fi
    refresh_package_lists
    echo "Installing $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# need COMMAND PACKAGE: the command, or its package.
need() {
    command -v "$1" >/dev/null 2>&1 || install_packages "$2"
}

# compiler_feature JAVAC: 17 of "javac 17.0.15", 0 when there is none.
compiler_feature() {
    feature=$("$1" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    echo "${feature:-0}"
}

need_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && [ "$(compiler_feature "$JAVA_HOME/bin/javac")" -ge 17 ]; then
        return
    fi
    unset JAVA_HOME
    if [ "$(compiler_feature javac)" -lt 17 ]; then
        install_packages openjdk-17-jdk-headless 2>/dev/null || install_packages default-jdk-headless
        hash -r
    fi
    if [ "$(compiler_feature javac)" -lt 17 ]; then
        # An older Java comes first on the PATH; ask for the new one by its place.
        for candidate in /usr/lib/jvm/*; do
            if [ "$(compiler_feature "$candidate/bin/javac")" -ge 17 ]; then
                JAVA_HOME=$candidate
                export JAVA_HOME
                return
            fi
        done
        echo "A JDK of version 17 or newer is needed." >&2
        return 1
    fi
}

# The browser without a window where the system has it apart: the same engine, and a third quicker.
need_chromium() {
    command -v chromium-headless-shell >/dev/null 2>&1 ||
        install_packages chromium-headless-shell 2>/dev/null ||
        need chromium chromium
}

need_chinese_letters() {
    [ -d /usr/share/fonts/opentype/noto ] || install_packages fonts-noto-cjk
}

need_build_tools() {
    need_jdk
    need mvn maven
    need npm npm
    # Some names of files are Chinese.
    case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
        *UTF-8* | *utf8*) ;;
        *) LC_ALL=C.UTF-8 && export LC_ALL ;;
    esac
}
