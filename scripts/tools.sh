# Sourced by the other scripts: what must be on the machine, and how to say what is missing.

say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

need_dotnet() {
    command -v dotnet >/dev/null || fail "DoctorForU needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0"
    dotnet --version >/dev/null 2>&1 || fail "The .NET SDK here is not one that global.json accepts (10.0.100 or later of 10.0): $(dotnet --list-sdks | tr '\n' ' ')"
}

need_node() {
    command -v node >/dev/null || fail "DoctorForU needs Node 20 or later to build its web client: https://nodejs.org"
    local major
    major=$(node -p 'process.versions.node.split(".")[0]')
    [ "$major" -ge 20 ] || fail "DoctorForU needs Node 20 or later to build its web client; this is $(node --version)."
}

# need_packages PACKAGE... : installs Debian packages that are missing, or says which.
need_packages() {
    local missing=()
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        say "Installing ${missing[*]}"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null

        # Tests start a Prometheus of their own; the package's service would run from now on.
        case " ${missing[*]} " in *" prometheus "*) command -v systemctl >/dev/null && systemctl --quiet disable --now prometheus ;; esac
        return 0
    else
        fail "The tests need: ${missing[*]} (Debian names). Install them and run again."
    fi
}
