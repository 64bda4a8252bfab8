# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Into the Debian root: its own system folders, and everything else of the host at the same
# place as outside. The root file system is a tmpfs, so that a place for a mount can be made
# where Debian has none.

# The host's folders that the root has of its own, or that are no places for files.
SYSTEM_FOLDERS=' bin boot dev etc lib lib32 lib64 libx32 lost+found opt proc run sbin snap sys usr var '

# What of /etc says who and where we are: the host's.
HOST_FILES=(passwd group hosts hostname resolv.conf localtime timezone machine-id nsswitch.conf)

BIND=()

# Runs a command inside, in place of this process.
enter_root() {
  local root=$1 name
  shift
  need_entry "$root"
  for name in "${LC_ALL:-}" "${LANG:-}" "${LC_MESSAGES:-}" "${LC_TIME:-}" "${LC_CTYPE:-}"; do
    need_locale "$root" "$name"
  done
  BIND=(--tmpfs /)
  find_wanted_places "$root"
  bind_debian "$root"
  bind_host
  bind_etc "$root"
  bind_session
  exec 9>>"$root.used" # held by all that run inside: nobody removes the root under them
  flock -s 9
  touch "$root.used"
  exec bwrap "${BIND[@]}" --dev-bind /dev /dev --bind /proc /proc --ro-bind-try /sys /sys \
    --die-with-parent --chdir "$PWD" "${INNER_ENVIRONMENT[@]}" "$@"
}

# Settings of the host's programs would lead ours to libraries that are not there.
INNER_ENVIRONMENT=()
for name in LD_LIBRARY_PATH LD_PRELOAD GTK_MODULES GTK_PATH GTK_EXE_PREFIX GIO_MODULE_DIR \
  GIO_EXTRA_MODULES GI_TYPELIB_PATH GDK_PIXBUF_MODULE_FILE GSETTINGS_SCHEMA_DIR LOCPATH \
  PKG_CONFIG_PATH PKG_CONFIG_LIBDIR PYTHONPATH PYTHONHOME PERL5LIB FONTCONFIG_FILE \
  XDG_DATA_DIRS XDG_CONFIG_DIRS CC CFLAGS LDFLAGS; do
  INNER_ENVIRONMENT+=(--unsetenv "$name")
done
INNER_ENVIRONMENT+=(--setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin)

need_entry() {
  command -v bwrap >/dev/null || need_tools_of_root
  need_namespaces
}

# Debian's own folders, read-only. One in which a wanted place of the host lies is opened one
# level at a time.
bind_debian() {
  local root=$1 name
  for name in "$root"/*; do
    name=${name##*/}
    case $name in
      bin | sbin | lib* | opt | usr | var) expose "$root" "/$name" ;;
    esac
  done
  BIND+=(--bind /var/tmp /var/tmp --dir /run)
}

# /var is always opened, so that places in it can be written.
opens() { [[ $1 == /var ]] || wanted_below "$1"; }

expose() {
  local root=$1 path=$2 child
  if [[ -L $root$path ]]; then
    BIND+=(--symlink "$(readlink "$root$path")" "$path")
  elif [[ -d $root$path ]] && opens "$path"; then
    BIND+=(--dir "$path")
    for child in "$root$path"/*; do
      if [[ -e $child || -L $child ]]; then
        expose "$root" "$path/${child##*/}"
      fi
    done
  else
    BIND+=(--ro-bind "$root$path" "$path")
  fi
}

# The places that must be there wherever they lie: this project, the repository that a worktree
# belongs to, home, the current folder.
WANTED=()
find_wanted_places() {
  local git=$PROJECT/.git
  WANTED=("$PROJECT" "${HOME:-/}")
  if [[ -f $git ]]; then
    git=$(sed -n 's/^gitdir: //p' "$git")
    WANTED+=("${git%/.git/worktrees/*}")
  fi
  # The system's own folders look different inside: their places there are Debian's.
  { in_system "$PWD" && [[ -d $1$PWD ]]; } || WANTED+=("$PWD")
}

in_system() {
  case $1/ in
    // | /var/ | /opt/ | /run/ | /usr/* | /etc/* | /bin/* | /sbin/* | /lib*/* | /proc/* | /sys/* | /dev/* | /boot/*) return 0 ;;
    *) return 1 ;;
  esac
}

wanted_below() {
  local place
  for place in "${WANTED[@]}"; do
    [[ $place != "$1"/* ]] || return 0
  done
  return 1
}

bind_host() {
  local path place top
  for path in /*; do
    [[ $SYSTEM_FOLDERS == *" ${path#/} "* ]] && continue
    if [[ -L $path ]]; then
      BIND+=(--symlink "$(readlink "$path")" "$path")
    elif [[ -d $path ]]; then
      BIND+=(--bind-try "$path" "$path")
    fi
  done
  for place in "${WANTED[@]}"; do
    top=${place#/}
    top=${top%%/*}
    [[ $top && -d $place && $SYSTEM_FOLDERS == *" $top "* ]] || continue
    BIND+=(--bind "$place" "$place")
  done
}

bind_etc() {
  local root=$1 entry name file
  BIND+=(--dir /etc)
  for entry in "$root"/etc/*; do
    name=${entry##*/}
    [[ " ${HOST_FILES[*]} mtab " == *" $name "* ]] && continue
    if [[ -L $entry ]]; then
      BIND+=(--symlink "$(readlink "$entry")" "/etc/$name")
    else
      BIND+=(--ro-bind "$entry" "/etc/$name")
    fi
  done
  BIND+=(--symlink /proc/self/mounts /etc/mtab)
  for name in "${HOST_FILES[@]}"; do
    file=/etc/$name
    [[ $name != nsswitch.conf ]] || file=$root$file # the host's modules are not there
    [[ $name != machine-id ]] || grep -qxE '[0-9a-f]{32}' "$file" 2>/dev/null || file=$root$file
    [[ $name != passwd ]] || file=$(known_user "$file")
    file=$(readlink -f "$file" || true)
    [[ ! -f $file ]] || BIND+=(--ro-bind "$file" "/etc/$name")
  done
}

# A user who comes from a directory server stands in no file: write the line that is asked for.
known_user() {
  local file=$1 copy
  if grep -q "^[^:]*:[^:]*:$EUID:" "$file"; then
    printf '%s\n' "$file"
    return
  fi
  copy=$(cache_dir)/passwd
  { cat "$file" && getent passwd "$EUID"; } >"$copy" || true
  printf '%s\n' "$copy"
}

# Display, session bus, accessibility, sound of the desktop: their sockets. What lies in /tmp or
# at home is there already.
bind_session() {
  local path
  for path in "${XDG_RUNTIME_DIR:-/run/user/$EUID}" /run/dbus /run/cups /run/media /run/mount; do
    [[ $path == /run/* && -d $path ]] && BIND+=(--bind-try "$path" "$path")
  done
  for path in "${XAUTHORITY:-}" "${WAYLAND_DISPLAY:-}"; do
    [[ $path == /run/* && -e $path && $path != "${XDG_RUNTIME_DIR:-/run/user/$EUID}"/* ]] &&
      BIND+=(--bind "$path" "$path")
  done
  return 0
}
