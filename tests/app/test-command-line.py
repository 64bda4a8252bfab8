# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program answers on the command line without a display."""

import os
import re
import subprocess
import sys


def run(*arguments, **variables):
    environment = dict(os.environ, LANG="ru_RU.UTF-8", LANGUAGE="", **variables)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "LC_ALL"):
        environment.pop(name, None)
    return subprocess.run([os.environ["MENTORING_BINARY"], *arguments], env=environment,
                          capture_output=True, text=True, timeout=60, check=False)


def check_refusal(result, status, pattern):
    assert result.returncode == status, result
    assert result.stdout == "", result
    assert re.fullmatch(f"mentoring: .*{pattern}.*\n", result.stderr), result


def test_version():
    result = run("--version")
    assert (result.returncode, result.stderr) == (0, ""), result
    assert re.fullmatch(r"mentoring \d+\.\d+\.\d+\n", result.stdout), result


def test_help():
    result = run("--help")
    assert (result.returncode, result.stderr) == (0, ""), result
    assert "mentoring" in result.stdout and "--version" in result.stdout, result
    assert "Планирование" in result.stdout, result


def test_unknown_option():
    check_refusal(run("--frobnicate"), 2, "--frobnicate")
    check_refusal(run("-Z"), 2, "-Z")


def test_unknown_command():
    check_refusal(run("frobnicate"), 2, "неизвестная команда «frobnicate»")
    check_refusal(run("--", "-x"), 2, "")


def test_no_display():
    check_refusal(run(), 1, "нет экрана")


def test_no_schema():
    check_refusal(run(GSETTINGS_SCHEMA_DIR="/nowhere", XDG_DATA_DIRS="/nowhere",
                      XDG_DATA_HOME="/nowhere"), 1, "схема параметров")


def main():
    cases = [case for name, case in globals().items() if name.startswith("test_")]
    failed = 0
    print(f"1..{len(cases)}")
    for number, case in enumerate(cases, 1):
        try:
            case()
            print(f"ok {number} {case.__name__}")
        except Exception as error:
            failed += 1
            print("# " + repr(error).replace("\n", "\n# "))
            print(f"not ok {number} {case.__name__}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
