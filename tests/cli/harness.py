# SPDX-License-Identifier: GPL-3.0-or-later
"""A user's home for the command line, and the run of a file's cases."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import traceback

BINARY = os.environ["MENTORING_BINARY"]


class Home:
    """A user's empty home; each case has its own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.environment = dict(
            os.environ, LANG="ru_RU.UTF-8", LANGUAGE="", HOME=folder, XDG_DATA_HOME=folder + "/data",
            XDG_STATE_HOME=folder + "/state", XDG_CACHE_HOME=folder + "/cache",
            MENTORING_TODAY="2026-11-25")
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "LC_ALL"):
            self.environment.pop(name, None)

    def path(self, name):
        return str(self.folder / name)

    def run(self, *arguments, given=""):
        return subprocess.run([BINARY, *arguments], env=self.environment, capture_output=True,
                              text=True, timeout=120, check=False, cwd=self.folder, input=given)

    def do(self, *arguments):
        result = self.run(*arguments)
        assert (result.returncode, result.stderr) == (0, ""), result
        return result.stdout

    def read(self, *arguments):
        return json.loads(self.do(*arguments, "--json"))

    def fail(self, status, pattern, *arguments):
        result = self.run(*arguments)
        assert result.returncode == status, result
        assert result.stdout == "", result
        assert re.fullmatch(f"mentoring: .*(?:{pattern}).*\n", result.stderr), result


def run(cases):
    """Runs the functions test_*() of a module, each in a home of its own. Returns the status."""
    cases = [case for name, case in cases.items() if name.startswith("test_")]
    failed = 0
    print(f"1..{len(cases)}")
    for number, case in enumerate(cases, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(Home(folder))
            except (AssertionError, subprocess.TimeoutExpired) as fault:
                failed += 1
                trace = traceback.format_exception(fault)
                print("\n".join("# " + line for part in trace for line in part.splitlines()))
                print(f"not ok {number} - {case.__name__}")
            else:
                print(f"ok {number} - {case.__name__}")
    return 1 if failed else 0
