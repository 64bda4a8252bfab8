#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over every source, and again only over what has changed since.

A result is kept in build/tidy-cache with the stamps of everything that went into it: command,
configuration, version, source and each header. Own files are stamped by content, so that a switch
of branches and back costs nothing; those of the system by size and time.
"""

import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys

import lintlib

BUILD = "build/tidy"
CACHE = "build/tidy-cache"
# The compile commands are gcc's.
EXTRA = ["--extra-arg=-Wno-unknown-warning-option",
         "--extra-arg=-Wno-ignored-optimization-argument"]

TOP = os.getcwd()
FINDING = re.compile(r"^(.+?):(\d+):\d+: (warning|error|note): (.*)$")


def run(*command, folder=None):
    return subprocess.run(command, check=False, text=True, cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)


def must(*command):
    result = run(*command)
    if result.returncode != 0:
        print(result.stdout, end="")
        sys.exit(1)
    return result.stdout


def prepare():
    """A build folder of its own with the compile commands and every generated header."""
    if not os.path.isfile(os.path.join(BUILD, "build.ninja")):
        must("meson", "setup", BUILD, "-Dbuildtype=debug")
    else:
        must("ninja", "-C", BUILD, "build.ninja")
    headers = [os.path.relpath(name, BUILD)
               for target in json.loads(must("meson", "introspect", "--targets", BUILD))
               if target["type"] == "custom" for name in target["filename"]
               if name.endswith(".h")]
    if headers:
        must("ninja", "-C", BUILD, *headers)


def commands():
    """(path from the top, command) of each of our own sources that is compiled."""
    with open(os.path.join(BUILD, "compile_commands.json"), encoding="utf-8") as file:
        database = json.load(file)
    ours = set(lintlib.files(".c"))
    chosen = {}
    for entry in database:
        path = os.path.relpath(os.path.join(entry["directory"], entry["file"]), TOP)
        if path in ours:
            chosen.setdefault(path, entry["command"])
    return sorted(chosen.items())


class Stamps:
    """The stamp of each file, looked up once a run."""

    def __init__(self):
        self.known = {}

    def get(self, path):
        if path not in self.known:
            self.known[path] = self.make(path)
        return self.known[path]

    @staticmethod
    def make(path):
        try:
            if os.path.isabs(path):
                status = os.stat(path)
                return f"{status.st_size}:{status.st_mtime_ns}"
            with open(path, "rb") as file:
                return hashlib.sha256(file.read()).hexdigest()
        except OSError:
            return "missing"


def dependencies(command):
    """Every file that the compiler reads for @command; own ones from the top."""
    words = shlex.split(command)
    kept = []
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word in ("-o", "-MF", "-MQ", "-MT"):
            skip = True
        elif word not in ("-c", "-MD", "-MMD"):
            kept.append(word)
    result = subprocess.run([*kept, "-M"], check=False, text=True, cwd=BUILD,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if result.returncode != 0:
        return None
    rule = result.stdout.replace("\\\n", " ").split(":", 1)[-1]
    names = set()
    for name in re.findall(r"(?:\\ |\S)+", rule):
        path = os.path.normpath(os.path.join(TOP, BUILD, name.replace("\\ ", " ")))
        names.add(os.path.relpath(path, TOP) if path.startswith(TOP + os.sep) else path)
    return sorted(names)


def findings(output):
    """What clang-tidy says as (`file:line: message` with its notes) without the excerpts."""
    blocks = []
    for row in output.splitlines():
        match = FINDING.match(row)
        if not match:
            continue
        path = os.path.normpath(os.path.join(TOP, BUILD, match.group(1)))
        if path.startswith(TOP + os.sep):
            path = os.path.relpath(path, TOP)
        if os.path.isabs(path) and match.group(3) == "note":
            continue  # a macro of the system taken apart
        kind = "note: " if match.group(3) == "note" else ""
        message = match.group(4).replace(",-warnings-as-errors]", "]")
        line = f"{path}:{match.group(2)}: {kind}{message}"
        if kind and blocks:
            blocks[-1] += "\n" + line
        else:
            blocks.append(line)
    return blocks


def entry_path(path):
    return os.path.join(CACHE, hashlib.sha256(path.encode()).hexdigest()[:32] + ".json")


def recall(path, key, stamps):
    try:
        with open(entry_path(path), encoding="utf-8") as file:
            entry = json.load(file)
    except (OSError, json.JSONDecodeError):
        return None
    if entry["key"] != key or any(stamps.get(name) != stamp
                                  for name, stamp in entry["stamps"].items()):
        return None
    return entry["blocks"]


def remember(path, key, stamps, names, blocks):
    entry = {"path": path, "key": key, "blocks": blocks,
             "stamps": {name: stamps.get(name) for name in names}}
    temporary = f"{entry_path(path)}.{os.getpid()}"
    with open(temporary, "w", encoding="utf-8") as file:
        json.dump(entry, file)
    os.replace(temporary, entry_path(path))


def look_at(path, command, key, stamps):
    blocks = recall(path, key, stamps)
    if blocks is not None:
        return blocks
    names = dependencies(command)
    result = run("clang-tidy", "--quiet", "-p", BUILD, *EXTRA, path)
    blocks = findings(result.stdout)
    if result.returncode != 0 and not blocks:
        return [f"{path}:1: clang-tidy ended with {result.returncode}: {result.stdout.strip()}"]
    if names is not None:
        remember(path, key, stamps, names, blocks)
    return blocks


def main():
    prepare()
    os.makedirs(CACHE, exist_ok=True)
    stamps = Stamps()
    base = must("clang-tidy", "--version") + lintlib.read(".clang-tidy") + " ".join(EXTRA)
    jobs = int(os.environ.get("MPL_JOBS") or os.cpu_count() or 1)
    told = set()
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        waiting = []
        for path, command in commands():
            key = hashlib.sha256((base + command).encode()).hexdigest()
            waiting.append(pool.submit(look_at, path, command, key, stamps))
        for future in waiting:
            for block in future.result():
                # A header's fault is found once for every source that includes it.
                if block not in told:
                    print(block, flush=True)
                told.add(block)
    sys.exit(1 if told else 0)


main()
