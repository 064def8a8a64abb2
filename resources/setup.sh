#!/usr/bin/env bash
# Sets Batik Field up on a Debian machine; `make run` and `make test` call it.
#
#   resources/setup.sh          virtual environment, locked dependencies, Qt's system libraries
#   resources/setup.sh window   only look whether a window can open on this display
set -euo pipefail
cd "$(dirname "$0")/.."

readonly VENV=.venv
readonly PYTHON_IN_VENV=$VENV/bin/python

say() { printf '%s\n' "$*" >&2; }

# Prints the first interpreter that is new enough.
find_python() {
    local name
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$name"
            return
        fi
    done
    say "Batik Field needs Python 3.11 or newer. On Debian 12: apt-get install python3 python3-venv"
    return 1
}

# Installs Debian packages where that is allowed; otherwise names the one command.
install_packages() {
    local -a as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
        if ! sudo -n true 2>/dev/null && ! [ -t 0 ]; then
            as_root=()
        fi
    fi
    if command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || [ ${#as_root[@]} -gt 0 ]; }; then
        say "Installing: $*"
        "${as_root[@]}" apt-get update -qq >&2 &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get install -qq --no-install-recommends -y "$@" >/dev/null && return
    fi
    say "Some system packages are missing. Please run this once, then try again:"
    say "    sudo apt-get install --no-install-recommends $*"
    return 1
}

make_environment() {
    local python=$1
    [ -x "$PYTHON_IN_VENV" ] && "$PYTHON_IN_VENV" -m pip --version >/dev/null 2>&1 && return
    # Debian splits ensurepip from Python; the package is named after the version where both exist.
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        install_packages "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
    "$python" -m venv --clear "$VENV"
}

# Debian package of a shared library; empty for one that Qt's wheel brings itself.
package_of() {
    case $1 in
        libGL.so.1) echo libgl1 ;;
        libEGL.so.1) echo libegl1 ;;
        libOpenGL.so.0) echo libopengl0 ;;
        libGLX.so.0) echo libglx0 ;;
        libxkbcommon.so.0) echo libxkbcommon0 ;;
        libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
        libglib-2.0.so.0 | libgthread-2.0.so.0) echo libglib2.0-0 ;;
        libfontconfig.so.1) echo libfontconfig1 ;;
        libfreetype.so.6) echo libfreetype6 ;;
        libdbus-1.so.3) echo libdbus-1-3 ;;
        libX11.so.6) echo libx11-6 ;;
        libX11-xcb.so.1) echo libx11-xcb1 ;;
        libxcb.so.1) echo libxcb1 ;;
        libxcb-cursor.so.0) echo libxcb-cursor0 ;;
        libxcb-icccm.so.4) echo libxcb-icccm4 ;;
        libxcb-image.so.0) echo libxcb-image0 ;;
        libxcb-keysyms.so.1) echo libxcb-keysyms1 ;;
        libxcb-randr.so.0) echo libxcb-randr0 ;;
        libxcb-render.so.0) echo libxcb-render0 ;;
        libxcb-render-util.so.0) echo libxcb-render-util0 ;;
        libxcb-shape.so.0) echo libxcb-shape0 ;;
        libxcb-shm.so.0) echo libxcb-shm0 ;;
        libxcb-sync.so.1) echo libxcb-sync1 ;;
        libxcb-util.so.1) echo libxcb-util1 ;;
        libxcb-xfixes.so.0) echo libxcb-xfixes0 ;;
        libxcb-xkb.so.1) echo libxcb-xkb1 ;;
        libwayland-client.so.0) echo libwayland-client0 ;;
        libwayland-cursor.so.0) echo libwayland-cursor0 ;;
        libwayland-egl.so.1) echo libwayland-egl1 ;;
        libzstd.so.1) echo libzstd1 ;;
    esac
}

# Prints the Debian packages that the given Qt files still want, one a line, each once.
missing_packages() {
    local qt file library
    qt=$("$PYTHON_IN_VENV" -c 'import importlib.util as u, pathlib as p
print(p.Path(u.find_spec("PySide6").origin).parent)')
    for file in "$@"; do
        ldd "$qt"/$file 2>/dev/null
    done | awk '/not found/ { print $1 }' | sort -u | while read -r library; do
        package_of "$library"
    done | sort -u
}

# Libraries that Qt wants even without a screen.
readonly SCREENLESS=('Qt/plugins/platforms/libqoffscreen.so' 'QtWidgets.*.so' 'QtPrintSupport.*.so'
    'QtSvg.*.so')
readonly X11='Qt/plugins/platforms/libqxcb.so' WAYLAND='Qt/plugins/platforms/libqwayland.so'

# Installs what is missing. Tests and the command line work without the window's libraries.
add_libraries() {
    local -a missing
    mapfile -t missing < <(missing_packages "${SCREENLESS[@]}" "$X11" "$WAYLAND")
    if [ ${#missing[@]} -gt 0 ] && ! install_packages "${missing[@]}"; then
        [ -z "$(missing_packages "${SCREENLESS[@]}")" ]
    fi
}

# A window is about to open: only the libraries of the display in use are worth stopping for.
check_window() {
    local -a missing
    local display=$X11
    [ -z "${DISPLAY:-}" ] && [ -n "${WAYLAND_DISPLAY:-}" ] && display=$WAYLAND
    mapfile -t missing < <(missing_packages "${SCREENLESS[@]}" "$display")
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

set_up() {
    local python
    python=$(find_python)
    make_environment "$python"
    say "Installing the locked dependencies into $VENV"
    "$PYTHON_IN_VENV" -m pip install --quiet --disable-pip-version-check \
        --require-hashes -r requirements.lock
    "$PYTHON_IN_VENV" -m pip install --quiet --disable-pip-version-check \
        --no-build-isolation --no-deps -e .
    add_libraries
}

case ${1:-} in
    window) check_window ;;
    '') set_up ;;
    *) say "usage: resources/setup.sh [window]"; exit 2 ;;
esac
