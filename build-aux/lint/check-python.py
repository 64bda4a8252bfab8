#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every Python script compiles without a warning, imports only what it uses, hides no error."""

import ast
import warnings

import lintlib

found = lintlib.Findings()


def used_names(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            # An annotation written as text, or a name in __all__.
            yield node.value


def check(path):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            source = lintlib.read(path)
            tree = ast.parse(source, path)
            compile(source, path, "exec")
    except (SyntaxError, Warning) as error:
        found.add(path, getattr(error, "lineno", None) or 1, str(error))
        return
    used = set(used_names(tree))
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                name = (alias.asname or alias.name).split(".")[0]
                if name not in used and name != "*":
                    found.add(path, node.lineno, f"{name} is imported and not used")
                elif name == "*":
                    found.add(path, node.lineno, "import * hides where names come from")
        elif isinstance(node, ast.ExceptHandler):
            if node.type is None:
                found.add(path, node.lineno, "a bare except hides every error")
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for default in node.args.defaults + [d for d in node.args.kw_defaults if d]:
                if isinstance(default, (ast.List, ast.Dict, ast.Set)):
                    found.add(path, node.lineno, f"{node.name}: a default that all calls share")


scripts = [path for path in lintlib.files()
           if path.endswith(".py") or lintlib.is_script(path, "python")]
if not scripts:
    raise SystemExit(lintlib.NOTHING_TO_CHECK)
for script in scripts:
    check(script)
found.exit()
