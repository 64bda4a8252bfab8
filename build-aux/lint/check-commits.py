#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each commit since the newest tag says where, what and why."""

import re
import sys

import lintlib

SKIPPED = 77
SUBJECT_LIMIT = 72
SUBJECT = re.compile(r"[a-z0-9][a-z0-9 ,./+_-]*: [^\sa-z].*[^.\s]")
TRAILER = re.compile(r"[A-Za-z-]+: ")

found = lintlib.Findings()

if lintlib.git("rev-parse", "--verify", "HEAD").returncode != 0:
    print("no commit to look at")
    sys.exit(SKIPPED)
if lintlib.git("rev-parse", "--is-shallow-repository").stdout.strip() == "true":
    print("the clone is shallow")
    sys.exit(SKIPPED)

tag = lintlib.git("describe", "--tags", "--abbrev=0").stdout.strip()
span = [f"{tag}..HEAD"] if tag else ["HEAD"]
log = lintlib.git("log", "--no-merges", "--format=%h%x00%B%x01", *span).stdout

for entry in log.split("\1"):
    if "\0" not in entry:
        continue
    commit, message = entry.strip("\n").split("\0", 1)
    lines = message.rstrip().split("\n")
    subject = lines[0]
    if not SUBJECT.fullmatch(subject):
        found.add(commit, 1, f'"{subject}" is not "area: Imperative summary"')
    if len(subject) > SUBJECT_LIMIT:
        found.add(commit, 1, f"the subject has {len(subject)} characters; {SUBJECT_LIMIT} fit")
    if len(lines) > 1 and lines[1]:
        found.add(commit, 2, "no empty line after the subject")
    if not any(line.strip() and not TRAILER.match(line) for line in lines[2:]):
        found.add(commit, 1, f'"{subject}" has no body: the problem, how it is solved')
found.exit()
