# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Words to the person at the terminal. Everything here goes to stderr: stdout is the program's.

say() { printf 'dev: %s\n' "$*" >&2; }

# A sentence of what happened, a sentence of what to do; then the end. A command whose last line
# is a count keeps that promise also when it never came to count anything.
die() {
  end_line
  printf 'dev: %s\n' "$@" >&2
  if [[ ${COUNTED:-} ]]; then
    echo '0 passed, 1 failed, 0 skipped'
  fi
  exit 1
}

# One line that moves on a terminal; elsewhere a plain line, and only when KEY changed, so that
# a log stays short.
LINE_OPEN=
LINE_KEY=
show_line() {
  local key=$1 text=$2
  if [[ -t 2 ]]; then
    printf '\r\033[K%s' "${text:0:$((${COLUMNS:-80} - 1))}" >&2
    LINE_OPEN=1
  elif [[ $key != "$LINE_KEY" ]]; then
    printf '%s\n' "$text" >&2
  fi
  LINE_KEY=$key
}

end_line() {
  if [[ $LINE_OPEN ]]; then
    printf '\n' >&2
    LINE_OPEN=
  fi
}

clock() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# The lines of the package list without comments: "package probe".
read_packages() {
  sed -e 's/[[:space:]]*#.*//' -e '/^[[:space:]]*$/d' "$PACKAGES"
}

cache_dir() {
  printf '%s/mentoring\n' "${XDG_CACHE_HOME:-${HOME:?}/.cache}"
}
