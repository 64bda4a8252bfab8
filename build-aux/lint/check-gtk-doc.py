#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every public function is told of in its header, and what is told fits its parameters."""

import re

import lintlib

FUNCTION = re.compile(r"^(?!typedef|struct|enum|union|static|extern \"C\"|#|G_|/|\s|\*)"
                      r"[\w \*]*?[ \*](mpl_\w+)\s*\(")
# What the name tells whole: life, likeness, and a plain getter.
UNTOLD = re.compile(r"_(?:quark|get_type|ref|unref|free|clear|copy|equal)$")
GETTER = re.compile(r"_(?:get|is|has)(?:_\w+)?$")
GETTER_PARAMETERS = 2

# Parameters that mean the same everywhere.
CONVENTIONS = {"...", "self", "error", "cancellable", "user_data"}

found = lintlib.Findings()


def chunks(text):
    """(kind, first line, text) of each comment, declaration and empty line, in order."""
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        start = number
        line = lines[number].strip()
        if not line:
            kind = "empty"
        elif line.startswith("/*"):
            kind = "comment"
            while "*/" not in lines[number] and number + 1 < len(lines):
                number += 1
        elif line.startswith("#"):
            kind = "preprocessor"
            while lines[number].endswith("\\") and number + 1 < len(lines):
                number += 1
        elif FUNCTION.match(lines[number]):
            kind = "function"
            while ";" not in lines[number] and number + 1 < len(lines):
                number += 1
        else:
            kind = "other"
        yield kind, start + 1, "\n".join(lines[start:number + 1])
        number += 1


def parameters(declaration):
    code = lintlib.strip_comments(declaration)
    inside = re.search(r"mpl_\w+\s*\((.*?)\)\s*(?:G_|;|MPL_|$)", code, re.DOTALL)
    names = []
    for part in re.split(r",(?![^()]*\))", inside.group(1) if inside else ""):
        pointer = re.search(r"\(\s*\*\s*(\w+)\s*\)", part)
        name = pointer or re.search(r"(\w+)\s*(?:\[[^\]]*\])?\s*$", part)
        if part.strip() == "...":
            names.append("...")
        elif name and part.strip() != "void":
            names.append(name.group(1))
    return names


def is_plain(name, declaration):
    return UNTOLD.search(name) or (GETTER.search(name)
                                   and len(parameters(declaration)) <= GETTER_PARAMETERS)


def check_block(path, line, comment, name, declaration):
    """A gtk-doc block: `name:`, then each parameter."""
    head = re.search(r"^\s*\*\s*(\w+):", comment, re.MULTILINE)
    if not head or head.group(1) != name:
        found.add(path, line, f"the block above {name} is not headed {name}:")
        return
    told = re.findall(r"^\s*\*\s*@(\w+|\.\.\.):", comment, re.MULTILINE)
    taken = parameters(declaration)
    for parameter in told:
        if parameter not in taken:
            found.add(path, line, f"{name} has no parameter {parameter}")
    for parameter in taken:
        # n_things says how many of @things, if nothing else is told.
        names = rf"@(?:{parameter}|{parameter.removeprefix('n_')})\b"
        if parameter not in CONVENTIONS and not re.search(names, comment):
            found.add(path, line, f"{name}: parameter {parameter} is not told of")


def check(path):
    previous = None
    comment = ""
    for kind, line, text in chunks(lintlib.read(path)):
        if kind == "function":
            name = FUNCTION.match(text).group(1)
            # What stands together under one comment shares it.
            if previous not in ("comment", "function") and not is_plain(name, text):
                found.add(path, line, f"nothing is told of {name}")
            elif previous == "comment" and comment.startswith("/**"):
                check_block(path, line, comment, name, text)
        elif kind == "comment":
            comment = text
        previous = kind if kind != "function" or previous in ("comment", "function") else "other"


for header in lintlib.files(".h", under="src/"):
    if not header.endswith("-private.h"):
        check(header)
found.exit()
