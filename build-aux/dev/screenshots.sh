#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# screenshots.sh [BUILD]: takes pictures of the program, light and dark, in three sizes, into
# build/screenshots. BUILD is the folder of the build, build/run if left out.
set -euo pipefail

top=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
build=$(readlink -f "${1:-$top/build/run}")

[[ -x $build/src/mentoring ]] || {
  echo "screenshots.sh: there is no program in $build" >&2
  exit 1
}

export MENTORING_BINARY=$build/src/mentoring
export GSETTINGS_SCHEMA_DIR=$build/data
export MENTORING_LOCALE_DIR=$build/po
exec python3 "$top/tests/app/screenshots.py" "$top/build/screenshots"
