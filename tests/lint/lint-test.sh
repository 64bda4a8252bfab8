#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# lint-test.sh: tries the lint itself, as TAP. In a copy of the small project beside this script
# every gate passes; then one fault at a time is planted, and its gate must refuse it by name.
set -uo pipefail

here=$(dirname "$(readlink -f "$0")")
top=$(readlink -f "$here/../..")
run="$top/build-aux/lint/run"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tree="$folder/tree"

export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=Test GIT_AUTHOR_EMAIL=test@example.org
export GIT_COMMITTER_NAME=Test GIT_COMMITTER_EMAIL=test@example.org
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

case_number=0
failures=0
names=() messages=()

result() {
  local ok=$1 name=$2
  ((case_number++))
  if ((ok)); then
    echo "ok $case_number - $name"
  else
    echo "not ok $case_number - $name"
    ((failures++))
    sed 's/^/# /' "$folder/output"
  fi
}

skip() {
  ((case_number++))
  echo "ok $case_number - $1 # SKIP $2"
}

declare -A tools=([format]=clang-format [po]=msgfmt [desktop]=desktop-file-validate
  [metainfo]=appstreamcli [schema]=glib-compile-schemas [xml]=xmllint [shell]=shellcheck
  [cppcheck]=cppcheck [clang-tidy]=clang-tidy)

has_tool() {
  [[ -z ${tools[$1]:-} ]] || command -v "${tools[$1]}" >/dev/null
}

lint() {
  (cd "$tree" && "$run" "$@") >"$folder/output" 2>&1
}

# passes GATE NAME COMMAND...: after the command the gate still passes.
passes() {
  local gate=$1 name=$2
  has_tool "$gate" || { skip "$gate: $name" "no ${tools[$gate]}" && return; }
  (cd "$tree" && "${@:3}") || exit 1
  if lint "$gate"; then result 1 "$gate: $name"; else result 0 "$gate: $name"; fi
  restore
}

# fault NAME MESSAGE COMMAND...: plants a fault that the next `refused` must find by the message.
fault() {
  names+=("$1")
  messages+=("$2")
  (cd "$tree" && "${@:3}") || exit 1
}

# refused GATE: the gate fails and names every fault planted since the last time.
refused() {
  local gate=$1 index refused=0
  if has_tool "$gate"; then
    ! lint "$gate" && grep -qx "not ok - $gate" "$folder/output" && refused=1
  fi
  for index in "${!names[@]}"; do
    if ! has_tool "$gate"; then
      skip "$gate: ${names[index]}" "no ${tools[$gate]}"
    elif ((refused)) && grep -qE -- "${messages[index]}" "$folder/output"; then
      result 1 "$gate: ${names[index]}"
    else
      result 0 "$gate: ${names[index]}"
    fi
  done
  names=() messages=()
  restore
}

restore() {
  git -C "$tree" reset -q --hard start && git -C "$tree" clean -fdq
}

append() {
  printf '%b\n' "${@:2}" >>"$1"
}

edit() {
  sed -i -E "$2" "$1" && ! git diff --quiet -- "$1"
}

# function_of FILE LINES: a function of so many lines.
function_of() {
  {
    printf '\nint mpl_long (int a);\n\nint\nmpl_long (int a)\n{\n'
    for ((line = 1; line < $2; line++)); do echo "  a += $line;"; done
    printf '  return a;\n}\n'
  } >>"$1"
}

# lines_of FILE COUNT LINE: the line so many times.
lines_of() {
  for ((line = 0; line < $2; line++)); do echo "$3"; done >>"$1"
}

commit() {
  git commit -q --allow-empty -m "$1"
}

cp -r "$here/tree" "$tree"
cp "$top/.clang-format" "$top/.clang-tidy" "$tree"
echo /build/ >"$tree/.gitignore"
(cd "$tree" && git init -q -b main && git add -A && commit "base: Make a thing

A project on which to try the lint." && git tag start && git tag -d start >/dev/null \
  && git branch start) || exit 1

header=src/base/mpl-thing.h
source=src/base/mpl-thing.c
build=src/base/meson.build
ui=src/app/ui/mpl-thing-page.ui
page=src/app/mpl-thing-page.c

lint
cp "$folder/output" "$folder/clean"
mapfile -t gates < <("$run" --list)
for gate in "${gates[@]}"; do
  has_tool "$gate" || { skip "$gate: the clean tree passes" "no ${tools[$gate]}" && continue; }
  grep -qx "ok - $gate" "$folder/clean"
  result $((! $?)) "$gate: the clean tree passes"
done

fault "a null pointer followed" "$source:[0-9]+: .*clang-analyzer-core.NullDereference" \
  append "$source" 'int mpl_bad (void);' 'int mpl_bad (void)' '{' \
  '  int *p = NULL;' '  return *p;' '}'
refused clang-tidy
passes clang-tidy "the fault gone, the kept result passes" true

fault "a line laid out by hand" "$source:[0-9]+: .*clang-format" edit "$source" 's/a \+ b/a+b/'
refused format

fault "an arrow backwards" "src/base may not include src/model" \
  append "$source" '#include "model/mpl-part.h"'
fault "a private header of another folder" "mpl-part.c:[0-9]+: .* is private to src/base" \
  append src/model/mpl-part.c '#include "base/mpl-thing-private.h"'
fault "a header without its folder" "lacks its folder" \
  append "$source" '#include "mpl-thing.h"'
fault "a header that does not exist" "does not exist" \
  append "$source" '#include "base/mpl-none.h"'
fault "a library not granted" "src/base may not include <gio/gio.h>" \
  append "$source" '#include <gio/gio.h>'
fault "SQLite outside the store" "src/model may not include <sqlite3.h>" \
  append src/model/mpl-part.c '#include <sqlite3.h>'
fault "a library nobody knows" "belongs to no library" \
  append "$source" '#include <curl/curl.h>'
fault "a private header in a foreign test" "tests/model/test-thing.c:[0-9]+: .* is private" \
  cp -r tests/base tests/model
fault "Meson: a folder above" "may not depend on src/model" \
  edit "$build" 's/glib_dep\],/model_dep, glib_dep],/'
fault "Meson: a library not granted" "may not depend on gtk_dep" \
  edit "$build" 's/glib_dep\],/gtk_dep, glib_dep],/'
fault "Meson: a library nobody knows" "curl_dep is not in includes.toml" \
  edit "$build" 's/glib_dep\],/curl_dep, glib_dep],/'
fault "Meson: dependency() below src" "belongs in the top meson.build" \
  append "$build" "x_dep = dependency('x')"
fault "a folder nobody knows" "src/misc is not in includes.toml" \
  cp -r src/base src/misc
fault "a folder not told of" "docs/architecture.md:1: src/model is not" \
  edit docs/architecture.md '/model/d'
refused includes
passes includes "an include in a comment is none" append "$source" '/*' '#include "x.h"' '*/'

fault "a function of 81 lines" "mpl_long has 81 lines" function_of "$source" 81
fault "a source of more than 800 lines" "$page:1: 8[0-9]+ lines" \
  lines_of "$page" 790 "/* more */"
fault "a header of more than 100 lines of code" "1[0-9]+ lines of code" \
  lines_of "$header" 100 "int x;"
fault "a .ui of more than 250 lines" "$ui:1: 2[0-9]+ lines" lines_of "$ui" 250 "<!-- more -->"
refused sizes
passes sizes "a function of 80 lines" function_of "$source" 80
passes sizes "a header's comments do not count" lines_of "$header" 200 "/* more */"

fault "a tab" "a tab" append "$source" '/*\t*/'
fault "white space at the end" "white space at the end" append tool.py 'print()  '
fault "no newline at the end" "no newline" truncate -s -1 "$page"
fault "work left over" "left over" append "$source" '/* TO''DO: more */'
fault "deprecations silenced" "not silenced" \
  append "$source" 'G_GNUC_BEGIN_IGNORE_''DEPRECATIONS'
fault "no licence in C" "$source:1: no SPDX" edit "$source" '/SPDX/d'
fault "no licence in a script" "tool.sh:1: no SPDX" edit tool.sh '/SPDX/d'
fault "no licence in a .ui" "$ui:1: no SPDX" edit "$ui" '/SPDX/d'
fault "no #pragma once" "no #pragma once" edit "$header" '/pragma/d'
fault "a value formatted into SQL" "$source:[0-9]+: values are bound" \
  append "$source" 'char *sql = g_strdup_printf ("SELECT a "' '"WHERE id = %d", 5);'
fault "names formatted without saying so" "mpl-rows.c:[0-9]+: values are bound.*names only" \
  edit src/store/mpl-rows.c '/names only/d'
fault "SQLite's own printf" "mpl-rows.c:[0-9]+: values are bound, not formatted into SQL$" \
  append src/store/mpl-rows.c 'char *sql = sqlite3_mprintf ("%Q", x);'
refused style
passes style "a sentence is no SQL" \
  append "$source" 'char *text = g_strdup_printf ("Selected %d; select more", 5);'

fault "a function untold" "nothing is told of mpl_new$" \
  append "$header" '' 'int mpl_new (void);'
fault "an empty line between" "nothing is told of mpl_newer" \
  append "$header" '/* Newer. */' '' 'int mpl_newer (void);'
fault "a parameter untold" "parameter a is not told of" edit "$header" '/@a:/d'
fault "a parameter that is none" "no parameter c" edit "$header" 's/@b:/@c:/'
refused gtk-doc
fault "the name of another" "not headed mpl_thing_sum" \
  edit "$header" 's/ \* mpl_thing_sum:/ * mpl_sum:/'
refused gtk-doc
passes gtk-doc "a plain getter tells itself" \
  append "$header" '' 'int mpl_thing_get_size (const char *self);'
passes gtk-doc "a private header may be silent" \
  append src/base/mpl-thing-private.h 'int mpl_x (void);'

fault "two templates" "a second template" \
  edit "$ui" 's/<\/interface>/<template class="MplB" parent="GtkBox"\/><\/interface>/'
fault "a template in another's file" "belongs in mpl-other-page.ui" \
  edit "$ui" 's/MplThingPage/MplOtherPage/'
fault "a template without code" "no mpl-thing-page.c" git rm -q "$page"
fault "an id in camels" "not written like_this" edit "$ui" 's/add_button/addButton/'
fault "an id twice" 'id "twice" stands in line' \
  edit "$ui" 's/<\/interface>/<menu id="twice"\/><menu id="twice"\/><\/interface>/'
fault "Russian msgids" "Вещи: msgids are English" edit "$ui" 's/Things/Вещи/'
fault "a mute button" "only an icon" edit "$ui" '/tooltip-text/d'
refused ui
fault "words untranslated" 'title "Things" is not translatable' \
  edit "$ui" 's/"title" translatable="yes"/"title"/'
refused ui
fault "not well-formed" "not well-formed" edit "$ui" 's/<\/template>//'
refused ui
passes ui "a button with a label" \
  edit "$ui" 's/tooltip-text(.*)Add a Thing/label\1Add a Thing/'

fault "a source not listed" "$page:1: .*is not in po/POTFILES.in" \
  edit po/POTFILES.in '/page.c/d'
fault "a .ui not listed" "$ui:1: .*is not in po/POTFILES.in" edit po/POTFILES.in '/page.ui/d'
fault "a desktop file not listed" "desktop:1: .*is not in po/POTFILES.in" \
  edit po/POTFILES.in '/desktop/d'
fault "a listed file that is gone" "does not exist" append po/POTFILES.in src/none.c
refused po
fault "a word not translated" "$page:[0-9]+: not in po/ru.po" edit "$page" 's/Things/More things/'
fault "an empty translation" "untranslated" edit po/ru.po 's/Добавить вещь//'
fault "fuzzy" "po/ru.po:[0-9]+: fuzzy$" edit po/ru.po 's/^msgid "Mentoring"/#, fuzzy\n&/'
fault "an accelerator lost" "lacks the keyboard accelerator" \
  append po/ru.po '' 'msgid "_Open"' 'msgstr "Открыть"'
fault "a Russian msgid" "$ui:[0-9]+: Вещи: msgids are English" edit "$ui" 's/Things/Вещи/'
refused po
passes po "a word looked up elsewhere" \
  append src/store/mpl-rows.c 'const char *title = _ (page->title);'

fault "an unknown key" "org.school.Mentoring.desktop:[0-9]+: .*Foo" \
  append org.school.Mentoring.desktop Foo=bar
refused desktop
fault "no summary" "summary" \
  edit data/org.school.Mentoring.metainfo.xml '/<summary>/d'
refused metainfo
fault "a default of another type" "gschema.xml" \
  edit data/org.school.Mentoring.gschema.xml "s/1000/'x'/"
refused schema
fault "an icon cut off" "svg:[0-9]+:" edit data/org.school.Mentoring.svg 's/<.svg>//'
refused xml
fault "a comma too many" "things.json:1:" edit data/things.json 's/"two"/&,/'
refused json

# shellcheck disable=SC2016
fault "an unquoted variable" "tool.sh:[0-9]+: .*SC2086" append tool.sh 'ls $1'
refused shell
fault "a syntax error" "broken.py:[0-9]+:" append broken.py 'print('
fault "an unused import" "os is imported and not used" edit tool.py 's/^import sys/import os\n&/'
fault "a bare except" "hides every error" append tool.py 'try:' '    print()' 'except:' '    pass'
refused python

fault "a registry's host" "a registry's host" append README.md 'http://deb.''debian.org/debian'
fault "a path of one machine" "a path of one machine" append README.md '/wo''rk/main/x'
fault "a password" "a key or a password" append README.md 'ftp://me:secret''@example.org'
refused secrets

fault "no area" "is not \"area: Imperative summary\"" commit $'Change things\n\nBody.'
fault "no body" "Change things. has no body" commit "base: Change things"
fault "only a trailer" "Sign things. has no body" \
  commit $'base: Sign things\n\nSigned-off-by: A <a@b>'
fault "too long a subject" "characters; 72 fit" \
  commit "base: Change $(printf 'very %.0s' {1..15})much"$'\n\nBody.'
refused commits
lint_shallow() {
  git clone -q --depth 1 "file://$tree" "$folder/shallow" && cd "$folder/shallow" \
    && git remote remove origin && "$run" commits
}
(lint_shallow) >"$folder/output" 2>&1
grep -qx "ok - commits # SKIP the clone is shallow" "$folder/output" \
  && grep -qx "0 passed, 0 failed, 1 skipped" "$folder/output"
result $((! $?)) "commits: a shallow clone is skipped and counted so"

fault "an index out of bounds" "$source:[0-9]+: .*\[arrayIndexOutOfBounds\]" \
  append "$source" 'int mpl_bad (void);' 'int mpl_bad (void)' '{' \
  '  int a[2] = { 1, 2 };' '  return a[2];' '}'
refused cppcheck

lint no-such-gate
status=$?
result $((status == 2)) "an unknown gate is wrong usage"

mkdir "$folder/empty" && touch "$folder/empty/meson.build" && git init -q "$folder/empty"
(cd "$folder/empty" && "$run" format ui po desktop json) >"$folder/output" 2>&1 \
  && grep -qx "0 passed, 0 failed, 0 skipped" "$folder/output"
result $((! $?)) "a gate without files is not counted"

echo "1..$case_number"
((failures == 0))
