# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of `./dev lint` share: the files, the findings, and C without comments."""

import os
import re
import subprocess
import sys

# The small project on which tests/lint tries the lint itself; that test keeps it clean.
FIXTURE = "tests/lint/tree/"

NOTHING_TO_CHECK = 78


def git(*arguments):
    # A build root may see the tree as another user's; looking at it does no harm.
    return subprocess.run(["git", "-c", "safe.directory=*", *arguments], check=False, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def files(*suffixes, under=""):
    """The project's files: tracked ones, and new ones that git would take."""
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout
    return sorted({path for path in listed.split("\0")
                   if path and path.startswith(under) and not path.startswith(FIXTURE)
                   and (not suffixes or path.endswith(suffixes))
                   and os.path.isfile(path) and not os.path.islink(path)})


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_if_text(path):
    try:
        return read(path)
    except UnicodeDecodeError:
        return None


def first_line(path):
    with open(path, "rb") as file:
        return file.readline(200).decode("utf-8", "replace")


def is_script(path, *interpreters):
    line = first_line(path)
    return line.startswith("#!") and any(re.search(rf"\b{name}[\d.]*\b", line)
                                         for name in interpreters)


class Findings:
    """Prints what a check finds as `file:line: message`; a note does not fail the gate."""

    def __init__(self):
        self.failed = False

    def add(self, path, line, message):
        print(f"{path}:{line}: {message}")
        self.failed = True

    def note(self, path, line, message):
        print(f"{path}:{line}: note: {message}")

    def exit(self):
        sys.exit(1 if self.failed else 0)


TOKEN = re.compile(r"""/\*.*?\*/ | //[^\n]* | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'""",
                   re.DOTALL | re.VERBOSE)


def strip_comments(text):
    """C without its comments; every line stays where it was."""
    def blank(match):
        token = match.group()
        if token.startswith("/"):
            return " " + "\n" * token.count("\n")
        return token
    return TOKEN.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1
