# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Long work: its log, a line of progress made from it, and what went wrong read out of it.

LOG=/dev/null
STARTED=0

start_log() {
  mkdir -p "$(cache_dir)" 2>/dev/null ||
    die "The folder $(cache_dir) cannot be made." "Set XDG_CACHE_HOME to a folder that you may write."
  LOG=$(cache_dir)/$1.log
  : >"$LOG" || die "The log $LOG cannot be written."
  STARTED=$SECONDS
}

# Reads what apt, dpkg or mmdebstrap say, keeps all of it in the log and shows where they are.
watch_apt() {
  local doing=$1 rest='' part total=0 got=0 unpacked=0 ready=0
  while true; do
    if IFS= read -r -t 1 part; then
      part=$rest$part
      rest=
      printf '%s\n' "$part" >>"$LOG"
      case $part in
        *' newly installed, '*)
          total=${part% newly installed, *}
          total=${total##* }
          got=0 unpacked=0 ready=0
          ;;
        Get:*) got=$((got + 1)) ;;
        'Unpacking '*) unpacked=$((unpacked + 1)) ;;
        'Setting up '*) ready=$((ready + 1)) ;;
      esac
    elif (($? > 128)); then
      rest+=$part # a second without a whole line: only the clock moves
    else
      break
    fi
    show_counts "$doing" "$total" "$got" "$unpacked" "$ready"
  done
  end_line
}

# Installing is unpacking and setting up, which take turns: both count.
show_counts() {
  local doing=$1 total=$2 got=$3 installed=$(($4 + $5)) what=preparing percent=0
  if ((installed)); then
    what=installing
    percent=$((total ? installed * 50 / total : 0))
  elif ((got)); then
    what=downloading
    percent=$((total ? got * 100 / total : 0))
  fi
  if ((total)); then
    show_line "$total $what $((percent / 25))" \
      "  $doing: $what $total packages, $percent %  $(clock $((SECONDS - STARTED)))"
  else
    show_line "$doing $what" "  $doing: $what  $(clock $((SECONDS - STARTED)))"
  fi
}

network_failed() {
  grep -qE 'Temporary failure|Could not (resolve|connect)|Failed to fetch|Connection (timed out|refused|failed)|Network is unreachable|Hash Sum mismatch|Unable to fetch|Some index files failed to download' "$1"
}

space_failed() { grep -qiE 'No space left on device|enough free space' "$1"; }

# The end of long work that failed: the sentence that fits the log, and where the log is.
explain_failure() {
  local what=$1 advice="The log tells why."
  if space_failed "$LOG"; then
    advice="The disk is full: make room in $(cache_dir) (or set XDG_CACHE_HOME to another disk) and try again."
  elif network_failed "$LOG"; then
    advice="Debian's packages could not be downloaded: connect to the network (behind a proxy: set http_proxy) and try again."
  elif grep -qiE 'namespace|uid map|Operation not permitted' "$LOG"; then
    advice=$(namespace_advice)
  fi
  grep -E '^E: ' "$LOG" | grep -v 'mmdebstrap failed' | sort -u | head -n 4 | cut -c1-200 >&2 || true
  die "$what" "$advice" "Full log: $LOG"
}
