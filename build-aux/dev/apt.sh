# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the system's own package manager has, and installing from it.

have_apt() { command -v apt-get >/dev/null && command -v apt-cache >/dev/null; }

# Whether one line of the package list is there already.
probe_holds() {
  local probe=$1
  case $probe in
    cmd:*) command -v "${probe#cmd:}" >/dev/null ;;
    file:*) compgen -G "${probe#file:}" >/dev/null ;;
    pc:*) pkg-config --exists "$(spaced "${probe#pc:}")" 2>/dev/null ;;
    *) die "Unknown probe \"$probe\" in $PACKAGES." ;;
  esac
}

spaced() { printf '%s\n' "${1/>=/ >= }"; }

# True when everything of the list is on this system. All modules go in one call: this runs
# before every command.
system_complete() {
  local package probe modules=()
  while read -r package probe; do
    if [[ $probe == pc:* ]]; then
      modules+=("$(spaced "${probe#pc:}")")
    else
      probe_holds "$probe" || return 1
    fi
  done < <(read_packages)
  pkg-config --exists "${modules[@]}" 2>/dev/null
}

missing_packages() {
  local package probe
  while read -r package probe; do
    probe_holds "$probe" || printf '%s\n' "$package"
  done < <(read_packages)
}

apt_candidate() {
  LC_ALL=C apt-cache policy "$1" 2>/dev/null |
    awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }'
}

# Whether apt would install a library that is new enough.
apt_offers() {
  local package=$1 least=$2 candidate
  candidate=$(apt_candidate "$package")
  [[ $candidate ]] && dpkg --compare-versions "$candidate" ge "$least"
}

apt_offers_toolkit() {
  have_apt || return 1
  # A machine installed from an image knows no packages at all before its first update.
  if [[ ! $(apt_candidate libgtk-4-dev) && $EUID == 0 ]]; then
    start_log apt
    apt_run "The lists" update || true
  fi
  apt_offers libgtk-4-dev 4.18 && apt_offers libadwaita-1-dev 1.7
}

# apt, as root or by sudo (apt_install has asked by then), with its words in the log.
apt_run() {
  local doing=$1 elevate=()
  shift
  [[ $EUID == 0 ]] || elevate=(sudo)
  "${elevate[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -y \
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=180 -o Dpkg::Use-Pty=0 \
    --no-install-recommends "$@" </dev/null 2>&1 | watch_apt "$doing"
}

# May packages be installed? Root is not asked; others are, where there is somebody to answer.
may_install() {
  local why=$1 command=$2 answer
  if [[ $EUID == 0 ]]; then
    say "$why"
    return
  fi
  if ! command -v sudo >/dev/null || [[ ! -t 0 || ! -t 2 ]]; then
    die "$why" "Please run this once, as a user who may install packages, then try again:" \
      "  sudo apt-get update && sudo $command"
  fi
  say "$why"
  say "They come with: sudo $command"
  read -r -p 'dev: Install them now? [Y/n] ' answer
  case $answer in
    '' | [YyДд]*) ;;
    *) die "Nothing was installed." ;;
  esac
  sudo -v || die "sudo did not let us in. Nothing was installed."
}

# Installs packages, three times over if the network stumbles.
apt_install() {
  local why=$1 try
  shift
  may_install "$why" "apt-get install --no-install-recommends $*"
  start_log apt
  for try in 1 2 3; do
    # A foreign source that is down must not stop us: only the install itself counts.
    apt_run "The lists" update || true
    if apt_run "Packages" install "$@"; then
      return
    fi
    network_failed "$LOG" || break
    ((try == 3)) || {
      say "The network failed; trying again in $((try * 5)) seconds."
      sleep $((try * 5))
    }
  done
  explain_failure "The packages could not be installed."
}
