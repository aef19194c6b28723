# Builds and runs the product of this machine. Sourced by ./diapason after java.sh.

build_log=$here/build.log

platform() {
  case "$(uname -m)" in
    aarch64 | arm64) arch=aarch64 ;;
    *) arch=x86_64 ;;
  esac
  case "$(uname -s)" in
    Darwin) echo "macosx/cocoa/$arch" ;;
    *) echo "linux/gtk/$arch" ;;
  esac
}

find_product() {
  product=$here/product/target/products/diapason/$(platform)
  for app in "$product"/*.app; do # macOS
    [ ! -d "$app/Contents/Eclipse" ] || product=$app/Contents/Eclipse
  done
  launcher=$(ls "$product"/plugins/org.eclipse.equinox.launcher_*.jar 2>/dev/null | head -n 1)
}

# Stale: a source, manifest or build file is newer than the product.
is_stale() {
  [ -n "$launcher" ] || return 0
  newer=$(find "$here/bundles" "$here/features" "$here/product" "$here/releng/diapason.target" "$here/pom.xml" "$here/.mvn" \
    \( -name target -o -name lib \) -prune -o -type f -newer "$launcher" -print 2>/dev/null | head -n 1)
  [ -n "$newer" ]
}

maven() {
  "$here/mvnw" -f "$here/pom.xml" "$@"
}

build_if_stale() {
  find_product
  is_stale || return 0
  echo "diapason: building (the first time takes some minutes; details in build.log)" >&2
  if ! maven -DskipTests verify >"$build_log" 2>&1 </dev/null; then
    tail -n 30 "$build_log" >&2
    echo "diapason: the build failed, see build.log" >&2
    exit 1
  fi
  find_product
  touch "$launcher"
}

# Flags of the virtual machine: the lines after -vmargs in the product's own file, so that there is one place for them.
vm_flags() {
  ini=$product/eclipse.ini
  [ -r "$ini" ] || ini=$product/diapason.ini
  sed -n '/^-vmargs/,$p' "$ini" | sed 1d
}

# Classes as the virtual machine likes them best, kept between starts: releng/decisions/0002-jvm-flags.md. It makes the
# archive itself when there is none, or none that fits, and does without one it cannot use.
archive_flags() {
  cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}/diapason
  case "$cache" in
    *[[:space:]]* | /.cache/*) return 0 ;;
  esac
  (umask 077 && mkdir -p "$cache") 2>/dev/null && [ -w "$cache" ] || return 0
  printf '%s\n' -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$cache/window.jsa" -Xlog:disable -Xlog:all=error:stderr
}

run_java() {
  # shellcheck disable=SC2046 # one flag a line, none with blanks
  exec "$JAVA_HOME/bin/java" $(vm_flags) -jar "$launcher" "$@"
}

run_command() {
  run_java -data @none -nosplash -application org.diapason.remote.command "$@"
}

run_window() {
  # shellcheck disable=SC2046 # one flag a line, none with blanks
  exec "$JAVA_HOME/bin/java" $(vm_flags) $(archive_flags) -jar "$launcher" -nosplash "$@"
}

need_window() {
  [ "$(uname -s)" = Linux ] || return 0
  if ! ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0'; then
    echo "diapason: GTK 3 is missing. Install it: $(install_hint libgtk-3-0 gtk3 gtk3)" >&2
    exit 1
  fi
  if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "diapason: there is no display. Without one, try: ./diapason demo-call" >&2
    exit 1
  fi
}

# The command that installs a package here: its Debian, Fedora and Arch names.
install_hint() {
  if command -v apt-get >/dev/null 2>&1; then
    echo "sudo apt-get install $1"
  elif command -v dnf >/dev/null 2>&1; then
    echo "sudo dnf install $2"
  elif command -v pacman >/dev/null 2>&1; then
    echo "sudo pacman -S $3"
  else
    echo "the package \"$1\" of your system"
  fi
}
