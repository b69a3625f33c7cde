# Sourced by the tools that need Node: packages TOOL WHAT is true when the packages that package-lock.json of the current folder locks are
# installed; they are installed again only when the lock has changed. Where they cannot be, it says that WHAT is skipped, and why. What npm
# says is printed only when it fails.
packages() {
    if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
        echo "$1: SKIPPED, there is no Node here: $2."
        return 1
    fi
    cmp -s package-lock.json node_modules/.installed-lock && return 0
    if ! installed=$(npm ci --ignore-scripts --no-audit --no-fund --loglevel=error 2>&1); then
        echo "$installed" >&2
        echo "$1: SKIPPED, npm cannot install here: $2."
        return 1
    fi
    cp package-lock.json node_modules/.installed-lock
}
