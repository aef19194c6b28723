# Runs every test, with the programs they call, and installs those. Sourced by ./diapason after product.sh.

test_packages="kamailio kamailio-tls-modules baresip linphone-cli sip-tester coturn pulseaudio pulseaudio-utils
xvfb openbox x11-utils dbus dbus-x11 at-spi2-core xsettingsd fonts-dejavu-core fonts-noto-core libgtk-3-0 libspandsp2 opus-tools sox"
# What bench measures us beside, and the rig it stands on: libasound2-plugins is baresip's way to PulseAudio.
bench_packages="python3 baresip linphone-cli linphone-desktop libasound2-plugins pulseaudio pulseaudio-utils xvfb openbox dbus
fonts-dejavu-core libgtk-3-0"

missing_packages() {
  for package in $1; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
  done
}

# Installs packages as root on Debian and its kin, without starting their services; else says the command.
# $1: packages, $2: what does not happen where they are missing
install_packages() {
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "diapason: $2 where these programs are missing:" $1 >&2
    return 0
  fi
  missing=$(missing_packages "$1")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    echo "diapason: $2. What is missing is installed by:" >&2
    echo "  sudo apt-get install --no-install-recommends $missing" >&2
    return 0
  fi
  echo "diapason: installing $missing" >&2
  install_quietly "$missing" "$2"
}

install_quietly() {
  policy=/usr/sbin/policy-rc.d
  kept=$(mktemp)
  had=no
  if [ -e $policy ]; then
    cp -p $policy "$kept"
    had=yes
  fi
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod 755 $policy
  result=0
  # shellcheck disable=SC2086 # a list of words
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $1; } \
    >"$here/build.log" 2>&1 </dev/null || result=$?
  if [ $had = yes ]; then cp -p "$kept" $policy; else rm -f $policy; fi
  rm -f "$kept"
  if [ $result -ne 0 ]; then
    tail -n 5 "$here/build.log" >&2
    echo "diapason: not everything could be installed; $2" >&2
  fi
}

# Runs a command on a display: the one that is there, else one of its own.
on_display() {
  if [ -n "${DIAPASON_OWN_DISPLAY:-}" ] || [ -z "${DISPLAY:-}" ]; then
    if command -v xvfb-run >/dev/null 2>&1 && command -v dbus-run-session >/dev/null 2>&1; then
      xvfb-run -a -s '-screen 0 1600x1200x24' dbus-run-session -- "$here/releng/launcher/on-desktop" "$@"
      return
    fi
    echo "diapason: there is no display and no Xvfb, so tests of windows do not run" >&2
  fi
  "$@"
}

verify() {
  site=
  while [ $# -gt 0 ]; do
    case "$1" in
      --swtbot) [ $# -ge 2 ] || { echo "diapason: --swtbot wants a p2 site" >&2; exit 2; }; site=$2; shift 2 ;;
      *) echo "diapason: verify does not know \"$1\"" >&2; exit 2 ;;
    esac
  done
  install_packages "$test_packages" "some tests do not run"
  set -- "$here/mvnw" -f "$here/pom.xml" -fae clean verify
  [ -z "$site" ] || set -- "$@" "-Dswtbot.repo=$site"
  result=0
  on_display "$@" </dev/null || result=$?
  "$here/releng/launcher/summary" "$here" || result=1
  return $result
}
