# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the kernel allows an ordinary user, and how such a user may unpack a whole Debian.

# bubblewrap needs user namespaces (root needs none). False where they are forbidden.
namespaces_work() { bwrap --ro-bind / / true 2>/dev/null; }

need_namespaces() {
  namespaces_work || die "bubblewrap may not enter the Debian root here." "$(namespace_advice)"
}

kernel_setting() { cat "/proc/sys/$1" 2>/dev/null || true; }

namespace_advice() {
  if [[ $EUID == 0 ]]; then
    echo "Root may not mount here. In a container: start it with --privileged (docker, podman)."
  elif [[ $(kernel_setting kernel/unprivileged_userns_clone) == 0 ]]; then
    echo "User namespaces are switched off. Allow them: sudo sysctl -w kernel.unprivileged_userns_clone=1"
  elif [[ $(kernel_setting user/max_user_namespaces) == 0 ]]; then
    echo "User namespaces are limited to none. Allow them: sudo sysctl -w user.max_user_namespaces=10000"
  elif [[ $(kernel_setting kernel/apparmor_restrict_unprivileged_userns) == 1 ]]; then
    echo "AppArmor forbids user namespaces. Allow them: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
  else
    echo "User namespaces seem to be forbidden. In a container: start it with --privileged (docker, podman); elsewhere ask who looks after this machine."
  fi
}

# An ordinary user can be root in a namespace of his own, but has only one user number there, so
# that "chown root:shadow" fails and with it every package. As all files shall belong to the
# user anyway (./dev clean must be able to delete them), a filter makes the kernel answer
# "done" to chown and setgroups without doing anything. No subordinate ids (/etc/subuid) and no
# preloaded library are needed.
# It answers so to fsync, too: dpkg calls it thousands of times, while one sync at the end is
# enough for a tree that is thrown away unless it was finished.

# Audit's name of this machine's architecture, then the numbers of the calls:
# fsync fdatasync sync sync_file_range syncfs, for a user also
# chown fchown lchown fchownat setgroups (arm64 and riscv64 have only the newer ones).
filter_numbers() {
  local sync ownership
  case $(uname -m) in
    x86_64) sync='0xC000003E 74 75 162 277 306' ownership='92 93 94 260 116' ;;
    aarch64) sync='0xC00000B7 82 83 81 84 267' ownership='55 54 159' ;;
    riscv64) sync='0xC00000F3 82 83 81 84 267' ownership='55 54 159' ;;
    *) return 1 ;;
  esac
  ((EUID)) || ownership=
  echo "$sync $ownership"
}

# One instruction of a classic BPF program: code, jump if true, jump if false, constant.
filter_op() {
  local code=$1 yes=$2 no=$3 k=$(($4)) byte hex=''
  for byte in $((code & 255)) $((code >> 8)) "$yes" "$no" \
    $((k & 255)) $((k >> 8 & 255)) $((k >> 16 & 255)) $((k >> 24 & 255)); do
    hex+=$(printf '\\x%02x' "$byte")
  done
  # shellcheck disable=SC2059 # the format is the bytes
  printf "$hex"
}

# The filter as bytes on stdout. Loads are of struct seccomp_data: the number at 0, the
# architecture at 4.
calls_filter() {
  local load=0x20 equal=0x15 give=0x06 allow=0x7fff0000 done=0x00050000
  local numbers arch left number
  numbers=$(filter_numbers)
  read -r arch numbers <<<"$numbers"
  filter_op $load 0 0 4
  filter_op $equal 1 0 "$arch"
  filter_op $give 0 0 $allow
  filter_op $load 0 0 0
  left=$(wc -w <<<"$numbers")
  for number in $numbers; do
    filter_op $equal "$left" 0 "$number"
    left=$((left - 1))
  done
  filter_op $give 0 0 $allow
  filter_op $give 0 0 $done
}
