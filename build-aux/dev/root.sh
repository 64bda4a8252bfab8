# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A Debian 13 in the user's cache folder, for systems whose own libraries are too old:
#   ~/.cache/mentoring/root-HASH     a finished one; the hash is of what is put into it
#   ~/.cache/mentoring/making-HASH   one in work; renamed at the end, so never half finished
# Entering it: enter.sh.

ROOT_SUITE=trixie
ROOT_RECIPE=1       # goes up with every change of this file that makes another root
ROOT_ROOM_MB=2600   # while it is made; packages are then thrown away
ROOT_LOCALES='ru_RU.UTF-8 en_US.UTF-8'

# What is left out: nobody reads manuals in there.
root_exclusions() {
  local path
  for path in man doc info help gtk-doc gir-1.0 lintian bug; do
    printf 'path-exclude=/usr/share/%s/*\n' "$path"
  done
  printf '%s\n' 'path-exclude=/usr/share/locale/*' 'path-include=/usr/share/locale/locale.alias' \
    'path-include=/usr/share/locale/ru*'
}

root_hash() {
  {
    echo "$ROOT_RECIPE $ROOT_SUITE $ROOT_LOCALES $(uname -m)"
    read_packages | awk '{ print $1 }' | LC_ALL=C sort
    root_exclusions
  } | sha256sum | cut -c1-16
}

# Sets ROOT, once: hashing takes as long as all else before an entry.
ROOT=
find_root() { [[ $ROOT ]] || ROOT=$(cache_dir)/root-$(root_hash); }

# Makes the root unless it is there. Two ./dev at once: the second waits and finds it made.
need_root() {
  find_root
  if [[ ! -d $ROOT ]]; then
    need_tools_of_root
    need_namespaces
    mkdir -p "$(cache_dir)" 2>/dev/null ||
      die "The folder $(cache_dir) cannot be made." "Set XDG_CACHE_HOME to a folder that you may write."
    exec 8>"$(cache_dir)/lock"
    flock -n 8 || {
      say "Another ./dev is making the Debian root; waiting for it."
      flock 8
    }
    remove_unfinished
    [[ -d $ROOT ]] || make_root "$ROOT"
    exec 8>&-
  fi
  remove_old_roots "$ROOT"
}

need_tools_of_root() {
  local missing=()
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  ((${#missing[@]})) || return 0
  have_apt || die "This system's GTK or libadwaita is too old, and ${missing[*]} is not installed." \
    "Install ${missing[*]} by this system's own means and try again: the rest is done in a Debian root."
  # The keyring: an old one may not know the newer Debian's keys. gpg: mmdebstrap picks keys.
  [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || missing+=(debian-archive-keyring)
  command -v gpg >/dev/null || missing+=(gpg)
  apt_install "${missing[*]} are needed to work with a newer GTK than this system has." "${missing[@]}"
}

need_room() {
  local free
  free=$(df -Pm "$(cache_dir)" | awk 'NR == 2 { print $4 }')
  ((free >= ROOT_ROOM_MB)) && return
  die "Not enough room: $(cache_dir) has $free MB free, $ROOT_ROOM_MB MB are needed." \
    "Make room there, or set XDG_CACHE_HOME to a folder on another disk."
}

make_root() {
  local root=$1 making try
  making=$(cache_dir)/making-${root##*-}
  filter_numbers >/dev/null ||
    die "A Debian root can be made on x86-64, arm64 and riscv64 only; this is $(uname -m)."
  need_room
  say "This system's GTK is too old, so a Debian 13 with all that is needed is put into" \
    "$(cache_dir): about 2 GB and 3 to 5 minutes, once. ./dev clean removes it."
  for try in 1 2 3; do
    start_log setup
    mkdir -p "$making/tmp"
    if debootstrap_root "$making"; then
      finish_root "$making/root"
      mv "$making/root" "$root"
      remove_tree "$making"
      say "The Debian root is made, in $(clock $SECONDS) minutes."
      return
    fi
    remove_tree "$making"
    { network_failed "$LOG" && ((try < 3)); } || break
    say "The network failed; trying again in $((try * 5)) seconds."
    sleep $((try * 5))
  done
  explain_failure "The Debian root could not be made."
}

# mmdebstrap in its own process namespace: whatever ends us ends all of it.
debootstrap_root() {
  local making=$1 option enter=() options=() filter=$1/calls.bpf
  calls_filter >"$filter"
  enter=(bwrap --bind / / --dev-bind /dev /dev --proc /proc --unshare-pid --die-with-parent
    --setenv TMPDIR "$making/tmp" --setenv LC_ALL C.UTF-8 --seccomp 7)
  if [[ $EUID != 0 ]]; then
    enter+=(--unshare-user --uid 0 --gid 0 --cap-add ALL)
    options+=(--skip=chroot/mount/dev "--extract-hook=$DEV_PARTS/hook-devices.sh")
  fi
  while read -r option; do
    options+=("--dpkgopt=$option")
  done < <(root_exclusions)
  "${enter[@]}" mmdebstrap --verbose --mode=root --variant=apt --format=directory \
    --components=main --dpkgopt=force-unsafe-io "${options[@]}" \
    --aptopt='APT::Sandbox::User "root"' --aptopt='Acquire::Retries "3"' \
    --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' \
    --include="$(read_packages | awk '{ print $1 }' | paste -sd,)" \
    "$ROOT_SUITE" "$making/root" 7<"$filter" </dev/null 2>&1 | watch_apt "Debian 13"
}

# What packages do not bring: an id of the machine for D-Bus where the host has none, locales;
# and all of it on the disk before the rename says that it is finished.
finish_root() {
  local root=$1 name
  tr -d - </proc/sys/kernel/random/uuid >"$root/etc/machine-id"
  for name in $ROOT_LOCALES; do
    need_locale "$root" "$name"
  done
  sync -f "$root"
}

# Makes a locale inside the root, as its own folder so that one can see that it is there.
need_locale() {
  local root=$1 name=$2 codeset=${2#*.} base=${2%%.*} modifier='' folder
  [[ $name == *.* ]] || return 0
  if [[ $codeset == *@* ]]; then
    modifier=@${codeset#*@}
    codeset=${codeset%@*}
  fi
  folder=$(printf '%s' "$codeset" | tr -d -c '[:alnum:]' | tr '[:upper:]' '[:lower:]')
  folder=$root/usr/lib/locale/$base.$folder$modifier
  [[ ! -d $folder && -x $root/usr/bin/localedef ]] || return 0
  bwrap --bind "$root" / --dev-bind /dev /dev --unshare-net --setenv LC_ALL C.UTF-8 \
    localedef --no-archive -i "$base$modifier" -f "$codeset" "/usr/lib/locale/${folder##*/}" \
    </dev/null >>"$LOG" 2>&1 || say "There is no locale $name in Debian; going on without it."
}

# Deletes a tree on the cache's own disk only. Folders that their owner may not write (a user's
# root holds some) are opened first.
remove_tree() {
  rm -rf --one-file-system "$1" 2>/dev/null && return
  chmod -R u+rwX "$1" 2>/dev/null || true
  rm -rf --one-file-system "$1"
}

# What a try that broke off left. The lock is ours: nobody works in them.
remove_unfinished() {
  local left
  for left in "$(cache_dir)"/making-* "$(cache_dir)"/removing-*; do
    [[ -e $left ]] || continue
    say "Removing what an interrupted set-up left."
    remove_tree "$left"
  done
}

# Roots of older package lists go once nobody is in them. An hour's grace: who changes between
# branches with different lists does not pay each time.
remove_old_roots() {
  local current=$1 old
  for old in "$(cache_dir)"/root-*; do
    [[ -d $old && $old != "$current" ]] || continue
    [[ $(find "$old.used" -mmin -60 2>/dev/null) ]] && continue
    remove_root "$old" || continue
    say "Removed an older Debian root."
  done
}

# Every ./dev inside a root holds a shared lock on ROOT.used (enter.sh).
remove_root() {
  local root=$1 gone
  gone=$(cache_dir)/removing-${root##*-}
  (
    exec 9>>"$root.used"
    flock -n 9 || exit 1
    mv "$root" "$gone" # in one step: never a half-deleted root under its real name
    rm -f "$root.used"
    remove_tree "$gone"
  )
}
