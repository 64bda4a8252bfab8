#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-data.py desktop|metainfo|schema|xml|json: the data files, each by its own judge."""

import json
import os
import re
import subprocess
import sys
import tempfile

import lintlib

APP_ID = "org.school.Mentoring"

found = lintlib.Findings()


def judge(path, folder, *command):
    """Hands a copy to a tool that wants the final name and the application's id inside."""
    name = os.path.basename(path)
    name = name[:-len(".in")] if name.endswith(".in") else name
    copy = os.path.join(folder, name)
    with open(copy, "w", encoding="utf-8") as file:
        file.write(re.sub(r"@[A-Za-z_-]+@", APP_ID, lintlib.read(path)))
    if command:
        tell(path, name, [*command, copy], folder)


def tell(path, name, command, folder):
    result = subprocess.run(command, check=False, text=True, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, env={**os.environ, "LC_ALL": "C.UTF-8"})
    if result.returncode == 0:
        return
    found.failed = True
    for row in result.stdout.splitlines():
        row = row.replace(folder + "/", "").strip()
        place = re.match(rf"(?:[EWIP]: )?{re.escape(name)}:([^:]*):(\d+)?", row)
        if row:
            print(f"{path}:{place.group(2) if place and place.group(2) else 1}: {row}")


def desktop(folder):
    for path in lintlib.files(".desktop", ".desktop.in"):
        judge(path, folder, "desktop-file-validate")
        yield path


def metainfo(folder):
    for path in lintlib.files(".metainfo.xml", ".metainfo.xml.in"):
        # A home page is not made up; until there is one, its lack is only worth a hint.
        judge(path, folder, "appstreamcli", "validate", "--no-net", "--strict",
              "--override=url-homepage-missing=pedantic")
        yield path


def schema(folder):
    paths = lintlib.files(".gschema.xml", ".gschema.xml.in")
    for path in paths:
        judge(path, folder)
        yield path
    if paths:
        tell(paths[0], "", ["glib-compile-schemas", "--strict", "--dry-run", folder], folder)


def xml(_folder):
    paths = lintlib.files(".svg", ".xml", ".xml.in")
    for path in paths:
        result = subprocess.run(["xmllint", "--nonet", "--noout", path], check=False, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if result.returncode != 0:
            print(result.stdout, end="")
            found.failed = True
        yield path


def json_files(_folder):
    for path in lintlib.files(".json"):
        try:
            json.loads(lintlib.read(path))
        except json.JSONDecodeError as error:
            found.add(path, error.lineno, error.msg)
        yield path


checks = {"desktop": desktop, "metainfo": metainfo, "schema": schema, "xml": xml,
          "json": json_files}
with tempfile.TemporaryDirectory() as temporary:
    if not list(checks[sys.argv[1]](temporary)):
        sys.exit(lintlib.NOTHING_TO_CHECK)
found.exit()
