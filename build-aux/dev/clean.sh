# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev clean: removes what the other commands made, and says what that frees.

command_clean() {
  local cache root
  cache=$(cache_dir)
  remove_and_tell "$PROJECT/build"
  [[ -d $cache ]] || return 0
  exec 8>"$cache/lock"
  flock -n 8 || die "Another ./dev is making the Debian root in $cache; end it first."
  for root in "$cache"/root-*; do
    [[ -d $root ]] || continue
    say "$root: $(size_of "$root")"
    remove_root "$root" || die "A program still runs in $root; end it first."
  done
  # By name: the program itself may keep something in the same folder.
  for root in "$cache"/{making,removing}-* "$cache"/locale "$cache"/ccache "$cache"/{apt,setup}.log "$cache"/passwd; do
    remove_and_tell "$root"
  done
  rm -f "$cache/lock" "$cache"/root-*.used
  rmdir --ignore-fail-on-non-empty "$cache"
}

size_of() { du -sxh "$1" 2>/dev/null | cut -f1; }

remove_and_tell() {
  [[ -e $1 ]] || return 0
  say "$1: $(size_of "$1")"
  remove_tree "$1" || die "$1 could not be removed whole."
}
