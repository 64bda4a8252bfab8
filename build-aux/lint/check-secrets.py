#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing of one machine or one person stands in the tree: hosts, paths, keys."""

import re

import lintlib

# Where packages come from is the business of the machine that builds, not of the tree.
HOSTS = [r"deb\.debian\.org", r"security\.debian\.org", r"snapshot\.debian\.org",
         r"archive\.ubuntu\.com", r"registry\.npmjs\.org", r"registry\.yarnpkg\.com",
         r"pypi\.org", r"files\.pythonhosted\.org", r"crates\.io", r"proxy\.golang\.org",
         r"repo\.maven\.apache\.org", r"repo1\.maven\.org", r"rubygems\.org", r"ghcr\.io",
         r"quay\.io", r"registry-1\.docker\.io", r"docker\.io"]
HOST = re.compile(r"(?:^|[^\w.-])(?:[\w-]+\.)*(?:" + "|".join(HOSTS) + r")(?![\w-])")
PLACE = re.compile(r"(?<![\w.$}*-])/(?:work|root|tmp/exp|home/[a-z_][\w-]*)(?=/|\b)(?![-\w])")
KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}|"
                 r"\bglpat-[\w-]{20}|://[^/\s:@\"'<>]+:[^/\s:@\"'<>]+@")

found = lintlib.Findings()
for path in lintlib.files():
    text = lintlib.read_if_text(path)
    for number, line in enumerate((text or "").split("\n"), 1):
        for match in HOST.finditer(line):
            found.add(path, number, f"a registry's host: {match.group().strip()}")
        for match in PLACE.finditer(line):
            found.add(path, number, f"a path of one machine: {match.group()}")
        if KEY.search(line):
            found.add(path, number, "a key or a password")
found.exit()
