#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# mmdebstrap's hook for an ordinary user's root (root.sh): the devices that packages' scripts
# need. mmdebstrap itself would mount a /dev/pts for a group that such a user does not have.
# All mounts end with the namespace in which they were made.
set -eu

root=$1
for device in null zero full random urandom tty; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir -p "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o ptmxmode=666 none "$root/dev/pts"
ln -sf pts/ptmx "$root/dev/ptmx"
mount -t tmpfs none "$root/dev/shm"
