# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Where to build and run: this system itself if it has all that is needed or its package manager
# offers it, else a Debian 13 root in the cache.
#   MENTORING_ENV=system|root   forces the choice
#   MENTORING_INSIDE            set for everything that runs in the chosen place

# Arranges for the place and goes on there with ./dev ARGS; comes back at once when already there.
need_environment() {
  [[ ! ${MENTORING_INSIDE:-} ]] || return 0
  case ${MENTORING_ENV:-} in
    system) use_system "$@" ;;
    root) use_root "$@" ;;
    '')
      find_root
      if system_complete; then
        use_system "$@"
      elif [[ -d $ROOT ]]; then
        use_root "$@"
      elif apt_offers_toolkit; then
        use_system "$@"
      else
        use_root "$@"
      fi
      ;;
    *) die "MENTORING_ENV is \"$MENTORING_ENV\"; it may be system or root." ;;
  esac
}

use_system() {
  if ! system_complete; then
    install_on_system
  fi
  need_system_locales
  export MENTORING_INSIDE=system
}

install_on_system() {
  local missing
  have_apt || die "Some of what is needed is not on this system: $(missing_packages | paste -sd' ')." \
    "Install it by this system's own means, or let ./dev make a Debian root: MENTORING_ENV=root ./dev …"
  mapfile -t missing < <(missing_packages)
  apt_install "Packages for building that are missing here: ${#missing[@]} (all of them: 1.5 GB, 3 minutes, once)." \
    "${missing[@]}"
  system_complete || die "Installed, and yet not there: $(missing_packages | paste -sd' ')." \
    "If the toolkit is too old here, take a Debian root: MENTORING_ENV=root ./dev …"
}

# The tests speak Russian. A system without that locale is left as it is: the locales are made
# in the cache, and LOCPATH leads there.
need_system_locales() {
  local folder name have
  have=$(locale -a 2>/dev/null || true)
  if grep -qix 'ru_RU\.utf-\?8' <<<"$have" && grep -qix 'en_US\.utf-\?8' <<<"$have"; then
    return
  fi
  folder=$(cache_dir)/locale
  for name in ru_RU.UTF-8 en_US.UTF-8 "${LC_ALL:-${LANG:-}}"; do
    [[ $name == ?*.UTF-8 && $name != C.* && ! -d $folder/$name ]] || continue
    mkdir -p "$folder"
    if ! localedef -i "${name%.*}" -f UTF-8 "$folder/new-$$" </dev/null >/dev/null 2>&1 ||
      ! mv -T "$folder/new-$$" "$folder/$name"; then
      rm -rf "$folder/new-$$"
      say "The locale $name could not be made; going on without it."
    fi
  done
  export LOCPATH=$folder
}

use_root() {
  need_root
  enter_root "$ROOT" env MENTORING_INSIDE="${ROOT##*/}" bash "$PROJECT/dev" "$@"
}
