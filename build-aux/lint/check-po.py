#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Russian translation is whole, sound, and made of every source that has words."""

import os
import re
import subprocess
import sys
import tempfile

import lintlib

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3",
            "g_dpgettext2:2c,3", "g_dgettext:2"]
# A call with a literal; _(variable) looks up what stands elsewhere.
CALL = re.compile(r"(?<!\w)(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dgettext|g_dpgettext2)\s*"
                  r"\((?:\s*\w+\s*,)?\s*\"")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
PO = "po/ru.po"
POTFILES = "po/POTFILES.in"

found = lintlib.Findings()
environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}


def run(*arguments):
    result = subprocess.run(arguments, check=False, text=True, env=environment,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.returncode, result.stdout


def has_words(path, text):
    if path.endswith((".c", ".h")):
        code = lintlib.strip_comments(text)
        return bool(CALL.search(re.sub(r"^\s*#\s*define[^\n]*", "", code, flags=re.MULTILINE)))
    if path.endswith(".ui"):
        return 'translatable="yes"' in text or "translatable='yes'" in text
    # Desktop data may carry its Russian beside the English.
    return "[ru]=" not in text and 'xml:lang="ru"' not in text


def check_potfiles():
    listed = {}
    for number, line in enumerate(lintlib.read(POTFILES).splitlines(), 1):
        path = line.split("#")[0].strip()
        if not path:
            continue
        if path in listed:
            found.add(POTFILES, number, f"{path} is listed twice")
        elif not os.path.isfile(path):
            found.add(POTFILES, number, f"{path} does not exist")
        listed[path] = number
    for path in lintlib.files(".c", ".h", ".ui", ".desktop", ".desktop.in", ".metainfo.xml",
                              ".metainfo.xml.in"):
        if not path.startswith("tests/") and path not in listed \
                and has_words(path, lintlib.read(path)):
            found.add(path, 1, f"has words to translate and is not in {POTFILES}")


def msgids(path):
    """(line, msgid) of each entry."""
    line = 0
    text = None
    for number, row in enumerate(lintlib.read(path).splitlines(), 1):
        match = re.match(r'(msgid|msgid_plural)? ?"(.*)"$', row)
        if match and match.group(1):
            if text:
                yield line, text
            line, text = number, match.group(2)
        elif match and text is not None:
            text += match.group(2)
        elif text is not None:
            yield line, text
            text = None
    if text:
        yield line, text


def origin(lines, number):
    for row in reversed(lines[:number]):
        match = re.match(r"#: (\S+):(\d+)", row)
        if match:
            return match.group(1), int(match.group(2))
        if not row:
            break
    return PO, number


def check_against_template(folder):
    template = os.path.join(folder, "mentoring.pot")
    status, output = run("xgettext", "--from-code=UTF-8", "--add-comments", "--files-from",
                         POTFILES, "--output", template, "--package-name=mentoring",
                         *("--keyword=" + word for word in KEYWORDS))
    if status != 0:
        print(output, end="")
        found.failed = True
        return
    if not os.path.exists(template):
        return
    lines = lintlib.read(template).split("\n")
    for number, text in msgids(template):
        if CYRILLIC.search(text):
            found.add(*origin(lines, number), f"{text}: msgids are English")
    # msgcmp names what is untranslated, fuzzy or missing, each by its place.
    status, output = run("msgcmp", PO, template)
    for row in output.splitlines():
        missing = re.match(re.escape(template) + r":(\d+):.*not defined", row)
        if missing:
            found.add(*origin(lines, int(missing.group(1))), f"not in {PO}")
        elif "warning: this message is not used" in row:
            print(row.replace("warning:", "note:"))
        elif re.match(r"[^ ]+\.pot?:\d+", row):
            print(row)
    if status != 0:
        found.failed = True


def check_fuzzy():
    for number, row in enumerate(lintlib.read(PO).splitlines(), 1):
        if row.startswith("#,") and "fuzzy" in row:
            found.add(PO, number, "fuzzy")


if not os.path.isfile(PO):
    sys.exit(lintlib.NOTHING_TO_CHECK)
check_potfiles()
code, messages = run("msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null", PO)
if code != 0:
    print(messages, end="")
    found.failed = True
check_fuzzy()
with tempfile.TemporaryDirectory() as temporary:
    check_against_template(temporary)
found.exit()
