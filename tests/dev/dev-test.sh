#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of ./dev itself, as TAP; the last line is the count. They run on the host, not in the
# environment that ./dev chooses. MENTORING_NIGHTLY=1 adds those that make a small Debian root.
set -euo pipefail

PROJECT=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
DEV=$PROJECT/dev
WORK=$(mktemp -d)
trap 'rm -rf --one-file-system "$WORK"' EXIT

number=0 passed=0 failed=0 skipped=0

report() {
  number=$((number + 1))
  case $1 in
    ok) passed=$((passed + 1)) && printf 'ok %d %s\n' "$number" "$2" ;;
    skip) skipped=$((skipped + 1)) && printf 'ok %d %s # SKIP %s\n' "$number" "$2" "$3" ;;
    *)
      failed=$((failed + 1))
      printf 'not ok %d %s\n' "$number" "$2"
      sed 's/^/# /' "$WORK"/out "$WORK"/err
      ;;
  esac
}

# Runs a command; its words are in out and err, its exit status in $status.
try() {
  status=0
  "$@" >"$WORK/out" 2>"$WORK/err" </dev/null || status=$?
}

# check NAME CONDITION...: the condition is a command.
check() {
  local name=$1
  shift
  if "$@"; then report ok "$name"; else report failed "$name"; fi
}

said() { grep -qiE -- "$1" "$WORK/err"; }
printed() { grep -qE -- "$1" "$WORK/out"; }
last_printed() { [[ $(tail -n 1 "$WORK/out") == "$1" ]]; }

# A namespace with mounts (and without network, if asked) of one's own, also for a user.
apart() {
  if ((EUID == 0)); then unshare "$@"; else unshare --map-root-user "$@"; fi
}

# The root's way of set-up, in a cache of the test's own.
set_up_in() {
  local cache=$1
  shift
  (
    unset MENTORING_INSIDE
    export MENTORING_ENV=root XDG_CACHE_HOME=$cache MENTORING_PACKAGES=$WORK/packages.txt
    "$@"
  )
}

root_tools() { command -v mmdebstrap >/dev/null && command -v bwrap >/dev/null; }

usage_is_told() {
  local command
  try "$DEV" --help
  ((status == 0)) || return 1
  for command in run test lint bench nightly screenshots shell clean --help; do
    printed "^  $command" || return 1
  done
}

unknown_is_refused() {
  try "$DEV" frobnicate
  ((status == 2)) && said 'no command "frobnicate"' && said '^Usage' && [[ ! -s $WORK/out ]]
}

nothing_is_refused() {
  try "$DEV"
  ((status == 2)) && printed '^Usage'
}

exit_status_passes() {
  try "$DEV" shell -c 'exit 7'
  ((status == 7))
}

death_by_signal_passes() {
  try "$DEV" shell -c 'kill -TERM $$'
  ((status == 143))
}

stdin_passes() {
  status=0
  echo 'from outside' | "$DEV" shell -c 'cat' >"$WORK/out" 2>"$WORK/err" || status=$?
  ((status == 0)) && last_printed 'from outside'
}

# The current folder, home and /tmp are the same inside, and can be written.
places_are_the_same() {
  # shellcheck disable=SC2016 # expanded inside
  (cd "$WORK" && try "$DEV" shell -c 'pwd && echo inside >"$PWD/file" && cd "$HOME" && pwd')
  [[ $(cat "$WORK/file") == inside ]] && printed "^$WORK\$" && last_printed "$(cd "$HOME" && pwd)"
}

user_is_the_same() {
  try "$DEV" shell -c 'id -un; id -u'
  last_printed "$(id -u)" && printed "^$(id -un)\$"
}

locales_are_there() {
  # Wednesday in Russian: only a program in a true Russian locale says so.
  try env LC_ALL=ru_RU.UTF-8 "$DEV" shell -c 'date -d 2026-11-25 +%A'
  last_printed Среда
}

# What the program prints is all that comes on stdout, also when it had to be built first.
stdout_is_the_programs() {
  try "$DEV" run -- --version
  ((status == 0)) && printed '[0-9]+\.[0-9]+' && (($(wc -l <"$WORK/out") == 1))
}

status_is_the_programs() {
  try "$DEV" run -- --no-such-option
  ((status != 0)) && [[ -s $WORK/err ]]
}

wrong_suite_is_counted() {
  try "$DEV" test no-such-suite
  ((status != 0)) && said 'no suite "no-such-suite"' && last_printed '0 passed, 1 failed, 0 skipped'
}

wrong_choice_is_told() {
  try env -u MENTORING_INSIDE MENTORING_ENV=moon "$DEV" shell
  ((status != 0)) && said 'system or root'
}

no_room_is_told() {
  mkdir -p "$WORK/small"
  # shellcheck disable=SC2016 # expanded by the inner shell
  try set_up_in "$WORK/small" apart --mount sh -c \
    'mount -t tmpfs -o size=16m none "$XDG_CACHE_HOME" && exec "$1" shell -c true' - "$DEV"
  ((status != 0)) && said 'not enough room' && said 'XDG_CACHE_HOME'
}

no_network_is_told() {
  try set_up_in "$WORK/offline" apart --net "$DEV" test
  ((status != 0)) && said 'network' && said 'log: .*setup\.log' &&
    last_printed '0 passed, 1 failed, 0 skipped' && no_remains "$WORK/offline"
}

# Nothing that a later start could take for a root, nor half of one.
no_remains() { ! compgen -G "$1/mentoring/root-*" >/dev/null && ! compgen -G "$1/mentoring/making-*" >/dev/null; }

killed_set_up_is_made_anew() {
  local cache=$WORK/killed pid tries=0
  # Through env alone, so that the process we kill is ./dev itself and no shell around it.
  env -u MENTORING_INSIDE MENTORING_ENV=root XDG_CACHE_HOME="$cache" \
    MENTORING_PACKAGES="$WORK/packages.txt" "$DEV" shell -c true \
    >"$WORK/out" 2>"$WORK/err" </dev/null &
  pid=$!
  until compgen -G "$cache/mentoring/making-*/*/usr/bin/*" >/dev/null || ((++tries > 600)); do
    sleep 0.2
  done
  kill -KILL "$pid"
  wait "$pid" 2>/dev/null || true
  compgen -G "$cache/mentoring/root-*" >/dev/null && return 1
  try set_up_in "$cache" "$DEV" shell -c 'exit 7'
  ((status == 7)) && said 'interrupted' && ! compgen -G "$cache/mentoring/making-*" >/dev/null
}

# Another package list: another root, and the older goes once its hour is over.
new_list_makes_new_root() {
  local cache=$WORK/killed old new
  old=$(compgen -G "$cache/mentoring/root-????????????????")
  touch -d '2 hours ago' "$old.used"
  echo 'netbase cmd:none' >>"$WORK/packages.txt"
  try set_up_in "$cache" "$DEV" shell -c true
  new=$(compgen -G "$cache/mentoring/root-????????????????")
  ((status == 0)) && [[ $new && $new != "$old" && ! -e $old ]]
}

# clean would remove the build folder of this project, too: a copy has none.
clean_frees_all() {
  local copy=$WORK/copy
  mkdir "$copy"
  cp -r "$DEV" "$PROJECT/build-aux" "$copy"
  mkdir "$copy/build"
  try set_up_in "$WORK/killed" "$copy/dev" clean
  ((status == 0)) && said 'root-' && [[ ! -e $WORK/killed/mentoring && ! -e $copy/build ]]
}

printf 'libc-bin cmd:none\n' >"$WORK/packages.txt"

check 'help names every command' usage_is_told
check 'an unknown command is wrong usage' unknown_is_refused
check 'no command is wrong usage' nothing_is_refused
check 'a wrong MENTORING_ENV is told' wrong_choice_is_told
check 'exit status passes through' exit_status_passes
check 'death by a signal passes through' death_by_signal_passes
check 'stdin passes through' stdin_passes
check 'places are the same inside' places_are_the_same
check 'the user is the same inside' user_is_the_same
check 'Russian is there' locales_are_there
check 'stdout of run is the program'"'"'s alone' stdout_is_the_programs
check 'exit status of run is the program'"'"'s' status_is_the_programs
check 'an unknown suite is told and counted' wrong_suite_is_counted

if root_tools && apart --mount true 2>/dev/null; then
  check 'no room is told' no_room_is_told
  check 'no network is told' no_network_is_told
else
  report skip 'no room is told' 'mmdebstrap, bwrap or namespaces are missing'
  report skip 'no network is told' 'mmdebstrap, bwrap or namespaces are missing'
fi

if [[ ! ${MENTORING_NIGHTLY:-} ]]; then
  report skip 'set-up with a small list' 'MENTORING_NIGHTLY is not set'
elif ! root_tools; then
  report skip 'set-up with a small list' 'mmdebstrap or bwrap is missing'
else
  check 'a killed set-up is made anew' killed_set_up_is_made_anew
  check 'a new list makes a new root' new_list_makes_new_root
  check 'clean frees all' clean_frees_all
fi

printf '1..%d\n' "$number"
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
((failed == 0))
