# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev run

# With arguments: the program's own stdout, stdin, signals and exit status. Without: what there
# is to show.
command_run() {
  local program=$PROJECT/build/run/src/mentoring
  [[ ${1:-} != -- ]] || shift
  build_for_running || die "The build failed."
  [[ -x $program ]] || die "The build has no program yet: $program"
  export_devenv "$PROJECT/build/run"
  # Settings are kept without a service of the session, which the Debian root cannot start.
  export GSETTINGS_BACKEND=${GSETTINGS_BACKEND:-keyfile}
  if (($#)); then
    exec "$program" "$@"
  elif [[ ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    show_window "$program"
  else
    show_files "$program"
  fi
}

# Whether the program has that subcommand.
can() { grep -qE "^ *(mentoring )?$2( |$)" <<<"$("$1" --help 2>/dev/null </dev/null)"; }

make_sample() {
  local program=$1 file=$2
  quietly "$program" new "$file" --sample --force || die "The sample could not be made."
}

show_window() {
  local program=$1 sample=$PROJECT/build/sample.mentoring
  if can "$program" new; then
    [[ -f $sample ]] || make_sample "$program" "$sample"
    exec "$program" "$sample"
  fi
  exec "$program"
}

# No display: the sample's papers instead of its window.
show_files() {
  local program=$1 sample=$PROJECT/build/sample.mentoring suffix out
  "$program" --version
  if can "$program" new; then
    make_sample "$program" "$sample"
    printf '%s\n' "$sample"
    if can "$program" check; then
      "$program" check "$sample" || true # findings are no failure of ours
    fi
    if can "$program" export; then
      for suffix in pdf png; do
        out=$PROJECT/build/sample-timeline.$suffix
        quietly "$program" export "$sample" "$out" --what timeline --force ||
          die "The timeline could not be exported."
        compgen -G "${out%.*}*.$suffix"
      done
    fi
  fi
  say "There is no display here (DISPLAY, WAYLAND_DISPLAY). With one, ./dev run opens the window."
}
