#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses files and functions that have grown too large; names those on the way."""

import re

import lintlib

SOURCE_REFUSED = 800
HEADER_REFUSED = 100
UI_REFUSED = 250
FUNCTION_NOTED = 60
FUNCTION_REFUSED = 80

found = lintlib.Findings()


def check_source(path):
    lines = lintlib.read(path).splitlines()
    if len(lines) > SOURCE_REFUSED:
        found.add(path, 1, f"{len(lines)} lines; more than {SOURCE_REFUSED} are refused")
    # clang-format sets a function's braces, and only those, alone at the margin.
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line.startswith("}") and start is not None:
            if line == "}":
                check_function(path, lines, start, number)
            start = None


def check_function(path, lines, start, end):
    length = end - start - 1
    if length <= FUNCTION_NOTED:
        return
    head = start - 2
    while head > 0 and not re.match(r"\w+ \(", lines[head]):
        head -= 1
    name = lines[head].split(" ")[0]
    if length > FUNCTION_REFUSED:
        found.add(path, head + 1,
                  f"{name} has {length} lines; more than {FUNCTION_REFUSED} are refused")
    else:
        found.note(path, head + 1, f"{name} has {length} lines; {FUNCTION_NOTED} are enough")


def check_header(path):
    code = lintlib.strip_comments(lintlib.read(path))
    count = sum(1 for line in code.splitlines() if line.strip())
    if count > HEADER_REFUSED:
        found.add(path, 1, f"{count} lines of code; more than {HEADER_REFUSED} are refused")


def check_ui(path):
    count = len(lintlib.read(path).splitlines())
    if count > UI_REFUSED:
        found.add(path, 1, f"{count} lines; more than {UI_REFUSED} are refused")


for source in lintlib.files(".c"):
    check_source(source)
for header in lintlib.files(".h"):
    check_header(header)
for ui in lintlib.files(".ui"):
    check_ui(ui)
found.exit()
