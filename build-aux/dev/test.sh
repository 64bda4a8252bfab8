# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev test, bench, nightly

# The count of every case of the last meson test in FOLDER, as the last line on stdout; fails if
# a case failed or none ran.
count_cases() { python3 "$DEV_PARTS/count.py" "$1/meson-logs"; }

# meson test in FOLDER, then the count. Its report of each test goes to stdout, too.
run_tests() {
  local folder=$1 status=0
  shift
  rm -f "$folder"/meson-logs/testlog*
  meson test -C "$folder" --no-rebuild --print-errorlogs --timeout-multiplier 3 "$@" </dev/null || status=$?
  count_cases "$folder" || return 1
  return $status
}

command_test() {
  local suite=()
  (($# <= 1)) || usage_error "test takes one suite at most."
  build_for_tests || die "The build failed."
  if (($#)); then
    suite_exists "$PROJECT/build/test" "$1" ||
      die "There is no suite \"$1\". The suites: $(suites "$PROJECT/build/test" | paste -sd' ')."
    suite=(--suite "$1")
  fi
  run_tests "$PROJECT/build/test" "${suite[@]}"
}

# The names after --suite, without the project's own.
suites() {
  meson introspect --tests "$1" |
    python3 -c 'import json, sys
print("\n".join(sorted({s.split(":")[-1] for t in json.load(sys.stdin) for s in t["suite"]})))'
}

suite_exists() { suites "$1" | grep -qxF -- "$2"; }

command_bench() {
  build_for_bench || die "The build failed."
  meson test -C "$PROJECT/build/bench" --no-rebuild --benchmark --verbose "$@" </dev/null
}

# The suites without a window: valgrind follows them in bearable time.
PURE_SUITES=(base formats model store book matching timeline papers imports)

# The long rounds: all tests with MENTORING_NIGHTLY=1, the pure ones under valgrind, the set-up
# itself. Each part prints its count; the last line is their sum.
command_nightly() {
  local log=$PROJECT/build/nightly.log status=0
  export MENTORING_NIGHTLY=1
  mkdir -p "$PROJECT/build"
  {
    nightly_tests || status=1
    nightly_valgrind || status=1
    bash "$PROJECT/tests/dev/dev-test.sh" || status=1
    exit $status
  } 2>&1 | tee "$log" || status=1
  sum_counts <"$log" || status=1
  return $status
}

nightly_tests() {
  say "All tests, long rounds."
  if ! build_for_tests; then
    echo '0 passed, 1 failed, 0 skipped'
    return 1
  fi
  run_tests "$PROJECT/build/test" --timeout-multiplier 20
}

nightly_valgrind() {
  local suite chosen=()
  say "The suites without a window, under valgrind."
  if ! build_for_valgrind; then
    echo '0 passed, 1 failed, 0 skipped'
    return 1
  fi
  for suite in "${PURE_SUITES[@]}"; do
    suite_exists "$PROJECT/build/valgrind" "$suite" && chosen+=(--suite "$suite")
  done
  # Long rounds are for the plain run; here each case once.
  MENTORING_NIGHTLY='' G_SLICE=always-malloc run_tests "$PROJECT/build/valgrind" \
    --timeout-multiplier 40 "${chosen[@]}" \
    --wrapper "valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite --suppressions=/usr/share/glib-2.0/valgrind/glib.supp"
}

# Adds up the count lines of what it reads.
sum_counts() {
  awk '/^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$/ { p += $1; f += $3; s += $5 }
       END { printf "%d passed, %d failed, %d skipped\n", p, f, s; exit f > 0 || p == 0 }'
}
