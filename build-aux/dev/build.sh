# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Build folders. Everything that building says goes to stderr.

# Configures build/NAME if needed and builds it. A folder made with other options, in another
# environment or at another place of the project is made anew: Meson would carry its findings on.
need_build() {
  local name=$1 folder=$PROJECT/build/$1 stamp
  shift
  stamp="$MENTORING_INSIDE|$PROJECT|$*"
  mkdir -p "$PROJECT/build" || die "The folder $PROJECT/build cannot be made."
  (
    keep_compiled
    # Two at once in one folder: the second waits.
    exec 9>"$PROJECT/build/.$name.lock"
    flock 9
    if [[ ! -f $folder/build.ninja || $(cat "$folder/.stamp" 2>/dev/null) != "$stamp" ]]; then
      rm -rf "$folder"
      quietly meson setup "$folder" "$PROJECT" "$@" || exit 1
      printf '%s\n' "$stamp" >"$folder/.stamp"
    fi
    # Meson's part alone first, if its files changed: its long list of findings helps nobody.
    quietly ninja -C "$folder" build.ninja || exit 1
    run_ninja "$folder"
  ) </dev/null >&2 9>&-
}

# Meson finds ccache by itself. What one folder of the project has compiled serves another one,
# a worktree or a build made anew, too: paths are told from the project on.
keep_compiled() {
  CCACHE_DIR=$(cache_dir)/ccache
  export CCACHE_DIR CCACHE_BASEDIR=$PROJECT CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=2G
  if ! mkdir -p "$CCACHE_DIR" 2>/dev/null || [[ ! -w $CCACHE_DIR ]]; then
    export CCACHE_DISABLE=1
  fi
}

# Meson's own words matter only when it fails.
quietly() {
  local words status=0
  words=$("$@" 2>&1) || status=$?
  ((status == 0)) || printf '%s\n' "$words" >&2
  return $status
}

# On a terminal ninja's line moves; in a log only what went wrong is of use.
run_ninja() {
  if [[ -t 2 ]]; then
    ninja -C "$1" 9>&-
  else
    ninja --quiet -C "$1" 9>&-
  fi
}

build_for_running() { need_build run -Dprofile=development --buildtype=debugoptimized; }

build_for_tests() {
  need_build test -Dprofile=development --buildtype=debug -Doptimization=1 \
    -Db_sanitize=address,undefined
}

build_for_bench() { need_build bench --buildtype=release; }

build_for_valgrind() { need_build valgrind -Dprofile=development --buildtype=debug; }

# The variables by which a program finds its schema, translations and data in the build folder.
# Asking Meson takes half a second, so its answer is kept until the build is configured anew.
export_devenv() {
  local folder=$1 kept=$1/.devenv
  if [[ ! -f $kept || $folder/build.ninja -nt $kept ]]; then
    meson devenv -C "$folder" --dump --dump-format=export </dev/null >"$kept.new" 2>&1 ||
      die "Meson does not tell the variables of $folder:" "$(cat "$kept.new")"
    mv "$kept.new" "$kept"
  fi
  set +u # it adds to variables that may not be set
  # shellcheck disable=SC1090
  . "$kept"
  set -u
}
