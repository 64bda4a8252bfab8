#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every #include and every Meson dependency against includes.toml."""

import fnmatch
import glob
import os
import re
import tomllib

import lintlib

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
GENERATED = ("*-resources.h", "*-enums.h", "*-enum-types.h", "*-marshal.h")
CONFIG = "mpl-config.h"
DRAWING = "docs/architecture.md"

found = lintlib.Findings()
table_path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "includes.toml")
with open(table_path, "rb") as file:
    table = tomllib.load(file)
folders = table["folders"]


def closure(folder):
    """The own folders that @folder may include, itself among them."""
    seen = {folder}
    waiting = [folder]
    while waiting:
        for other in folders[waiting.pop()]["own"]:
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def place(path):
    """(src or tests, folder) of a file; a file straight in src/ belongs to main."""
    parts = path.split("/")
    return parts[0], parts[1] if len(parts) > 2 else "main"


def libraries(top, folder):
    granted = set(folders[folder]["system"]) if folder in folders else {"c", "glib", "gio"}
    if top == "tests":
        # g_autofree, GFile and files made for a test are nobody's dependency.
        granted |= {"c", "glib", "gio"} | set(table["tests"].get(folder, []))
    return granted


def check_system(path, line, header, top, folder):
    names = {name for name, patterns in table["headers"].items()
             if any(fnmatch.fnmatch(header, pattern) for pattern in patterns)}
    if not names:
        found.add(path, line, f"<{header}> belongs to no library of includes.toml")
    elif not names & libraries(top, folder):
        found.add(path, line, f"{top}/{folder} may not include <{header}>")


def check_own(path, line, header, top, folder):
    if header == CONFIG:
        return
    if "/" not in header:
        # Tests share headers of their own, which live beside one of them.
        if not (top == "tests" and glob.glob(f"tests/**/{header}", recursive=True)):
            found.add(path, line, f'"{header}" lacks its folder: "folder/{header}"')
        return
    target = header.split("/")[0]
    generated = any(fnmatch.fnmatch(header, pattern) for pattern in GENERATED)
    if top == "tests" and os.path.isfile(os.path.join("tests", header)):
        return
    if target not in folders:
        found.add(path, line, f'"{header}": {target} is no folder of includes.toml')
        return
    if not generated and not os.path.isfile(os.path.join("src", header)):
        found.add(path, line, f'"{header}" does not exist in src/')
    if header.endswith("-private.h") and target != folder:
        found.add(path, line, f'"{header}" is private to src/{target}')
    if top == "src" and target not in closure(folder):
        found.add(path, line, f"src/{folder} may not include src/{target}")


def check_source(path):
    top, folder = place(path)
    if top == "src" and folder not in folders:
        found.add(path, 1, f"src/{folder} is not in includes.toml")
        return
    text = lintlib.strip_comments(lintlib.read(path))
    for match in INCLUDE.finditer(text):
        line = lintlib.line_of(text, match.start(1))
        check = check_system if match.group(1) == "<" else check_own
        check(path, line, match.group(2), top, folder)


def check_build(path):
    _, folder = place(path)
    if folder not in folders:
        found.add(path, 1, f"src/{folder} is not in includes.toml")
        return
    text = re.sub(r"#[^\n]*", "", lintlib.read(path))
    for match in re.finditer(r"\bdependency\s*\(", text):
        found.add(path, lintlib.line_of(text, match.start()),
                  "dependency() belongs in the top meson.build")
    for match in re.finditer(r"\b([a-z]\w*)_dep\b(?!\s*=[^=])", text):
        line = lintlib.line_of(text, match.start())
        name = match.group(1)
        if name in folders:
            if name not in closure(folder):
                found.add(path, line, f"src/{folder} may not depend on src/{name}")
        elif name + "_dep" not in table["dependencies"]:
            found.add(path, line, f"{name}_dep is not in includes.toml")
        elif table["dependencies"][name + "_dep"] not in folders[folder]["system"]:
            found.add(path, line, f"src/{folder} may not depend on {name}_dep")


for source in lintlib.files(".c", ".h"):
    if source.startswith(("src/", "tests/")):
        check_source(source)
for build in lintlib.files("meson.build", under="src/"):
    check_build(build)
if os.path.isfile(DRAWING):
    drawing = lintlib.read(DRAWING)
    for name in folders:
        if name != "main" and os.path.isdir(f"src/{name}") and f"| `{name}` |" not in drawing:
            found.add(DRAWING, 1, f"src/{name} is not in the table of folders")
found.exit()
