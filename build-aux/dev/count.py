#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of a `meson test` run: "N passed, N failed, N skipped".

A TAP program reports each of its cases; testlog.junit.xml lists them. A program that crashes,
runs too long or fails outside of a case shows only in its own result (testlog.json): that
counts as one failed case more, so that nothing that went wrong can hide behind its good cases.
"""

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

BAD = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}


def case_result(case):
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    if case.find("skipped") is not None:
        return "skipped"
    return "passed"


def read_cases(path):
    """Program -> results of its cases. TAP programs are suites named project.program."""
    cases = {}
    if path.exists():
        for suite in ET.parse(path).getroot().iter("testsuite"):
            results = [case_result(case) for case in suite.iter("testcase")]
            cases.setdefault(suite.get("name"), []).extend(results)
    return cases


def read_programs(path):
    """(name, result) of each program that ran."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    return [(record["name"], record["result"]) for record in records]


def main():
    logs = Path(sys.argv[1])
    cases = read_cases(logs / "testlog.junit.xml")
    count = {"passed": 0, "failed": 0, "skipped": 0}
    for results in cases.values():
        for result in results:
            count[result] += 1
    bad_programs = sum(1 for _, result in read_programs(logs / "testlog.json") if result in BAD)
    if bad_programs > 0 and count["failed"] < bad_programs:
        count["failed"] = bad_programs
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**count))
    if count["failed"] or count["passed"] == 0:
        sys.exit(1)


if __name__ == "__main__":
    main()
