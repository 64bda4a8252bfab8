#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Habits that no formatter holds: white space, licence lines, words and calls we do without."""

import re

import lintlib

SOURCES = (".c", ".h", ".py", ".sh", ".ui", ".css", ".sql")
TEXTS = SOURCES + ("meson.build", "meson.options", ".md", ".toml", ".json", ".xml", ".in", ".yml",
                   ".yaml", ".svg", ".po", ".clang-format", ".clang-tidy", ".supp", ".txt")

# Split in two, so that this file does not find itself.
LATER = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b")
DEPRECATED = re.compile(r"IGNORE_" r"DEPRECATIONS")

# Only names from the field tables may be formatted into SQL, and a comment has to say so.
SQL = re.compile(r'"(?:[^"\\]|\\.)*\b(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|'
                 r'PRAGMA|FROM|WHERE|VALUES)\b(?:[^"\\]|\\.)*%(?!%)(?:[^"\\]|\\.)*"')
SQL_MARK = "lint: names only"
SQL_PRINTF = re.compile(r"\bsqlite3_(?:v?m|v?sn)printf\b|\bsqlite3_str_v?appendf\b")
JOINT = re.compile(r'"[ \t\n]*"')

found = lintlib.Findings()


def check_text(path, text):
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line:
            found.add(path, number, "a tab")
        if line.endswith((" ", "\t", "\r")):
            found.add(path, number, "white space at the end of the line")
        if LATER.search(line):
            found.add(path, number, "a note of work left over; do it or file it")
        if DEPRECATED.search(line):
            found.add(path, number, "deprecation warnings are not silenced")
    if text and not text.endswith("\n"):
        found.add(path, text.count("\n") + 1, "no newline at the end of the file")
    if text.endswith("\n\n"):
        found.add(path, text.count("\n"), "an empty line at the end of the file")


def check_licence(path, text):
    if "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(text.split("\n", 10)[:10]):
        found.add(path, 1, "no SPDX-License-Identifier: GPL-3.0-or-later in the first ten lines")


def check_header(path, text):
    if not re.search(r"^#pragma once$", text, re.MULTILINE):
        found.add(path, 1, "no #pragma once")


def check_sql(path, text):
    code = lintlib.strip_comments(text)
    lines = text.split("\n")
    for match in SQL_PRINTF.finditer(code):
        found.add(path, lintlib.line_of(code, match.start()),
                  "values are bound, not formatted into SQL")
    # Adjacent literals are one; the newlines between them are kept at its end.
    joined = JOINT.sub(lambda m: "\0" * m.group().count("\n"), code)
    for match in SQL.finditer(joined):
        line = joined.count("\n", 0, match.start()) + joined.count("\0", 0, match.start()) + 1
        if not any(SQL_MARK in before for before in lines[max(0, line - 3):line]):
            found.add(path, line, "values are bound, not formatted into SQL (names from the field "
                                  f'tables: say "{SQL_MARK}" in a comment above)')


for name in lintlib.files():
    script = lintlib.is_script(name, "bash", "sh", "python")
    if not script and not name.endswith(TEXTS):
        continue
    content = lintlib.read_if_text(name)
    if content is None:
        found.add(name, 1, "not UTF-8")
        continue
    check_text(name, content)
    if script or name.endswith(SOURCES):
        check_licence(name, content)
    if name.endswith(".h"):
        check_header(name, content)
    if name.startswith("src/") and name.endswith((".c", ".h")):
        check_sql(name, content)
found.exit()
