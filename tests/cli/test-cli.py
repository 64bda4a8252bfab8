# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands as a script uses them: results, exit statuses, and a sentence for each failure."""

import json
import os
import pathlib
import re
import sqlite3
import stat
import sys

import harness


def test_new_is_empty_and_private(home):
    assert home.do("new", "a.mentoring") == ""
    assert home.read("new", "b.mentoring") == {"file": "b.mentoring"}
    mode = stat.S_IMODE(os.stat(home.path("a.mentoring")).st_mode)
    assert mode == 0o600, oct(mode)
    assert os.listdir(home.folder).count("a.mentoring") == 1
    assert not [name for name in os.listdir(home.folder) if "new-" in name or "lock" in name]
    assert home.read("list", "a.mentoring", "activities") == {"activities": []}
    assert home.read("list", "a.mentoring", "people") == {"people": []}


def test_new_refuses_what_exists(home):
    home.do("new", "a.mentoring", "--school", "Первая")
    before = pathlib.Path(home.path("a.mentoring")).read_bytes()
    home.fail(1, "уже существует", "new", "a.mentoring")
    assert pathlib.Path(home.path("a.mentoring")).read_bytes() == before
    home.do("new", "a.mentoring", "--school", "Вторая", "--force")
    assert pathlib.Path(home.path("a.mentoring")).read_bytes() != before
    saved = list(pathlib.Path(home.path("data")).rglob("*.mentoring"))
    assert len(saved) == 1, saved


def test_new_from_template(home):
    home.do("new", "short.mentoring", "--template", "teacher-teacher")
    short = home.read("list", "short.mentoring", "activities")["activities"]
    assert len(short) == 25, len(short)
    assert len({row["block"] for row in short}) == 6
    for row in short:
        assert "2026-08-15" <= row["start"] <= row["end"] <= "2027-06-30", row
        assert row["responsible"] and row["result"] and row["status"] == "planned", row
        assert row["progress"] == 0 and row["actions"], row
    keys = {"id", "block", "title", "kind", "start", "end", "result", "evidence", "responsible", "aims",
            "objectives", "levels", "focus", "depends", "actions", "status", "progress"}
    assert keys <= set(short[0]), keys - set(short[0])
    ids = {row["id"] for row in short}
    links = [link for row in short for link in row["depends"]]
    assert links and all(link["id"] in ids and link["type"] in ("FS", "SS") for link in links)

    home.do("new", "full.mentoring", "--full")
    full = home.read("list", "full.mentoring", "activities")["activities"]
    assert len(full) > 58
    home.do("new", "crisis.mentoring", "--full", "--challenge", "crisis", "--focus", "personal")
    assert len(home.read("list", "crisis.mentoring", "activities")["activities"]) < len(full) - 10
    home.do("new", "long.mentoring", "--from", "2026-08-15", "--to", "2028-06-30")
    assert len(home.read("list", "long.mentoring", "activities")["activities"]) == 50
    home.do("new", "later.mentoring", "--following-year")
    pairs = [row for row in home.read("list", "later.mentoring", "activities")["activities"]
             if row["title"].startswith("Закрепить пары")]
    assert "2026-09-08" <= pairs[0]["start"] <= "2026-09-15", pairs


def test_new_sample(home):
    home.do("new", "a.mentoring", "--sample")
    people = home.read("list", "a.mentoring", "people")["people"]
    assert len(people) == 26, len(people)
    assert sum(person["mentor"] for person in people) == 9
    assert sum(person["mentee"] for person in people) == 10
    rows = home.read("list", "a.mentoring", "activities")["activities"]
    assert {row["status"] for row in rows} == {"done", "running", "planned", "postponed"}
    done = [row for row in rows if row["status"] == "done"]
    assert all(row["end"] < "2026-11-25" and row["progress"] == 100 for row in done)
    overdue = [row for row in rows if row["end"] < "2026-11-25" and row["status"] == "running"]
    assert len(overdue) == 3 and all(row["progress"] == 40 for row in overdue), overdue
    steps = [step for row in rows for step in row["actions"] if step["done"]]
    assert steps and max(step["day"] for step in steps) < "2026-11-25"
    journal = home.read("list", "a.mentoring", "journal")["journal"]
    assert len(journal) == 1, journal
    home.do("undo", "a.mentoring")
    assert home.read("list", "a.mentoring", "people") == {"people": []}
    home.do("new", "b.mentoring", "--sample", "--school", "Наша школа")
    for extra in (["--template", "teacher-teacher"], ["--full"], ["--from", "2026-09-01"],
                  ["--challenge", "crisis"], ["--focus", "personal"], ["--following-year"]):
        home.fail(2, "--sample", "new", "c.mentoring", "--sample", *extra)
    assert not os.path.exists(home.path("c.mentoring"))


def check(home, name, status):
    result = home.run("check", name, "--json")
    assert (result.returncode, result.stderr) == (status, ""), result
    findings = json.loads(result.stdout)["findings"]
    for finding in findings:
        assert set(finding) == {"code", "severity", "where", "message"}, finding
        assert finding["severity"] in ("error", "warning", "note") and finding["message"], finding
    assert any(finding["severity"] == "error" for finding in findings) == (status == 1), findings
    return findings


def test_check(home):
    home.do("new", "empty.mentoring")
    assert [finding["code"] for finding in check(home, "empty.mentoring", 0)] == ["programme-missing"]
    home.do("new", "sample.mentoring", "--sample")
    codes = [finding["code"] for finding in check(home, "sample.mentoring", 0)]
    assert codes.count("overdue") == 3, codes
    assert not {"link-broken", "start-off", "end-off", "outside-programme"} & set(codes), codes
    lines = home.do("check", "sample.mentoring").splitlines()
    assert len(lines) == len(codes), lines
    assert all(re.match("(предупреждение|замечание): [^:]+: .", line) for line in lines), lines
    home.fail(1, "absent", "check", "absent.mentoring")

    with sqlite3.connect(home.path("sample.mentoring")) as connection:
        connection.execute("update activity set aims = aims & ~1, spheres = 0")
    connection.close()
    findings = check(home, "sample.mentoring", 1)
    assert ("aim-open", "error", "A1") in [
        (finding["code"], finding["severity"], finding["where"]) for finding in findings], findings
    before = pathlib.Path(home.path("sample.mentoring")).read_bytes()
    assert home.run("check", "sample.mentoring").returncode == 1
    assert pathlib.Path(home.path("sample.mentoring")).read_bytes() == before


def test_wrong_usage(home):
    home.fail(2, "new (?:FILE|ФАЙЛ)", "new")
    home.fail(2, "", "new", "a", "b")
    home.fail(2, "--frobnicate", "new", "a", "--frobnicate")
    home.fail(2, "32", "new", "a", "--from", "2026-09-32")
    home.fail(2, "boredom", "new", "a", "--challenge", "boredom")
    home.fail(2, "раньше", "new", "a", "--from", "2026-09-01", "--to", "2026-08-01")
    home.fail(1, "no-such", "new", "a", "--template", "no-such")
    home.fail(2, "frogs", "list", "a", "frogs")
    assert os.listdir(home.folder) == []


def test_help(home):
    for command in ("new", "list", "check", "solve", "undo", "redo", "backup", "restore"):
        text = home.do(command, "--help")
        assert f"mentoring {command}" in text, text
        assert command in home.do("--help")


def test_undo_and_redo(home):
    home.do("new", "a.mentoring", "--template", "teacher-teacher")
    after = home.read("list", "a.mentoring", "activities")
    assert home.read("undo", "a.mentoring")["undone"]
    assert home.read("list", "a.mentoring", "activities") == {"activities": []}
    home.fail(1, "", "undo", "a.mentoring")
    journal = home.read("list", "a.mentoring", "journal")["journal"]
    assert [command["undone"] for command in journal] == [True], journal
    assert "undone" not in home.do("redo", "a.mentoring")
    assert home.read("list", "a.mentoring", "activities") == after
    home.fail(1, "", "redo", "a.mentoring")


def test_backup_and_restore(home):
    home.do("new", "a.mentoring", "--template", "teacher-teacher")
    home.do("backup", "a.mentoring", "copy.mentoring")
    mode = stat.S_IMODE(os.stat(home.path("copy.mentoring")).st_mode)
    assert mode == 0o600, oct(mode)
    home.fail(1, "copy.mentoring", "backup", "a.mentoring", "copy.mentoring")
    home.do("backup", "a.mentoring", "copy.mentoring", "--force")
    home.do("undo", "a.mentoring")
    home.do("restore", "a.mentoring", "copy.mentoring")
    assert len(home.read("list", "a.mentoring", "activities")["activities"]) == 25
    backups = home.read("list", "a.mentoring", "backups")["backups"]
    assert backups and backups[0]["readable"] and backups[0]["size"] > 0, backups
    assert backups[0]["counts"]["activity"] in (0, 25)
    # The restore is a barrier: undo does not cross it.
    home.fail(1, "", "undo", "a.mentoring")
    home.do("new", "b.mentoring")
    home.fail(1, "", "restore", "b.mentoring", "copy.mentoring")


def test_restore_of_a_lost_file(home):
    home.do("new", "a.mentoring", "--template", "teacher-teacher")
    home.do("backup", "a.mentoring", "copy.mentoring")
    pathlib.Path(home.path("a.mentoring")).write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    home.fail(1, "", "list", "a.mentoring", "activities")
    home.do("restore", "a.mentoring", "copy.mentoring")
    assert len(home.read("list", "a.mentoring", "activities")["activities"]) == 25


def test_files_that_are_none(home):
    home.fail(1, "", "list", "absent.mentoring", "people")
    pathlib.Path(home.path("text.mentoring")).write_text("Это не база")
    home.fail(1, "", "list", "text.mentoring", "people")
    pathlib.Path(home.path("empty.mentoring")).write_bytes(b"")
    home.fail(1, "", "list", "empty.mentoring", "people")
    with sqlite3.connect(home.path("foreign.mentoring")) as connection:
        connection.execute("create table t (x)")
    home.fail(1, "", "list", "foreign.mentoring", "people")
    home.fail(1, "", "undo", "/", )


CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")


def decline(home, *arguments):
    result = home.read("decline", *arguments)
    assert set(result) == {*CASES, "gender", "doubtful"}, result
    return [result[case] for case in CASES], result["gender"], result["doubtful"]


def test_decline(home):
    assert decline(home, "Осадчая Любовь Ильинична") == (
        ["Осадчая Любовь Ильинична", "Осадчей Любови Ильиничны", "Осадчей Любови Ильиничне",
         "Осадчую Любовь Ильиничну", "Осадчей Любовью Ильиничной", "Осадчей Любови Ильиничне"],
        "female", False)
    forms, gender, doubtful = decline(home, "ТОЛСТОЙ ЛЕВ НИКОЛАЕВИЧ")
    assert forms[1] == "ТОЛСТОГО ЛЬВА НИКОЛАЕВИЧА" and (gender, doubtful) == ("male", False), forms
    # Who it is has to be asked; the answer changes the forms.
    assert decline(home, "Цой Саша")[1:] == (None, True)
    assert decline(home, "Цой Саша", "--gender", "male")[0][4] == "Цоем Сашей"
    assert decline(home, "Цой Саша", "--gender", "female")[0][4] == "Цой Сашей"
    assert home.do("decline", "  Швец   Пётр ").splitlines() == [
        "именительный\tШвец Пётр", "родительный\tШвеца Петра", "дательный\tШвецу Петру",
        "винительный\tШвеца Петра", "творительный\tШвецом Петром", "предложный\tШвеце Петре"]


def test_decline_refuses(home):
    home.fail(1, "пустое", "decline", "")
    home.fail(1, "пустое", "decline", " \t ", "--json")
    home.fail(1, "буквами", "decline", "Иванов 2")
    home.fail(1, "300", "decline", "а" * 301)
    home.fail(2, "ФАМИЛИЯ", "decline")
    home.fail(2, "ФАМИЛИЯ", "decline", "Иванов", "Иван")
    home.fail(2, "--gender", "decline", "Иванов", "--gender", "none")
    home.fail(2, "--case", "decline", "Иванов", "--case", "3")


def solve(home, text):
    """Once from standard input, once from a file: the result, or the sentence of the failure."""
    pathlib.Path(home.path("matrix.json")).write_text(text)
    results = [home.run("solve", "-", given=text), home.run("solve", "matrix.json")]
    assert results[0].returncode == results[1].returncode, results
    if results[0].returncode == 0:
        assert results[0].stdout == results[1].stdout and results[0].stderr == "", results
        return json.loads(results[0].stdout)
    for result in results:
        assert result.returncode == 1 and result.stdout == "", result
        assert re.fullmatch("mentoring: .+\n", result.stderr), result
    return results[1].stderr


def test_solve(home):
    assert solve(home, '{"scores": [], "capacity": []}') == {"mentor": [], "matched": 0, "total": 0}
    assert solve(home, '{"capacity": [1], "scores": [[-5], [-4]], "fixed": []}') == {
        "mentor": [None, 0], "matched": 1, "total": -4}
    assert solve(home, '{"scores": [[9, 1], [9, null]], "capacity": [1, 1]}') == {
        "mentor": [1, 0], "matched": 2, "total": 10}
    assert solve(home, '{"scores": [[9, 1], [9, 1]], "capacity": [2, 2], "fixed": [[1, 1]]}') == {
        "mentor": [0, 1], "matched": 2, "total": 10}
    assert solve(home, '{"scores": [[], []], "capacity": []}')["mentor"] == [None, None]
    assert solve(home, '{"scores": [], "capacity": [1, 2]}')["mentor"] == []
    most = 2 ** 31
    assert solve(home, json.dumps({"scores": [[most, -most]] * 2, "capacity": [1, 10 ** 15]})) in (
        {"mentor": [0, 1], "matched": 2, "total": 0}, {"mentor": [1, 0], "matched": 2, "total": 0})
    same = solve(home, json.dumps({"scores": [[7] * 4] * 4, "capacity": [4] * 4}))
    assert sorted(same["mentor"]) == [0, 1, 2, 3], same


def test_solve_refuses(home):
    for text, words in (
            ('{"scores": [[1, 2], [1]], "capacity": [1, 1]}', "строке 1"),
            ('{"scores": [[1, 2], [1, 2, 3]], "capacity": [1, 1]}', "строке 1"),
            ('{"scores": [[1, 2]], "capacity": [1]}', "capacity"),
            ('{"scores": [[1, 2.5]], "capacity": [1, 1]}', "строке 0, столбце 1"),
            ('{"scores": [[1, "2"]], "capacity": [1, 1]}', "строке 0, столбце 1"),
            ('{"scores": [[1], [2147483649]], "capacity": [1]}', "строке 1, столбце 0"),
            ('{"scores": [[1], [-2147483649]], "capacity": [1]}', "строке 1, столбце 0"),
            ('{"scores": [[1e3]], "capacity": [1]}', "строке 0, столбце 0"),
            ('{"scores": [[99999999999999999999]], "capacity": [1]}', "строке 0, столбце 0"),
            ('{"scores": [[1]], "capacity": [-1]}', "столбца 0"),
            ('{"scores": [[1]], "capacity": [1.5]}', "столбца 0"),
            ('{"scores": [[1]], "capacity": [null]}', "столбца 0"),
            ('{"scores": [1], "capacity": [1]}', "Строка 0"),
            ('{"scores": {}, "capacity": [1]}', "scores"),
            ('{"scores": [[1]]}', "capacity"),
            ('{"capacity": [1]}', "scores"),
            ('{"scores": [[1]], "capacity": [1], "weight": []}', "weight"),
            ('{"scores": [[1]], "capacity": [1], "capacity": [1]}', "дважды"),
            ('{"scores": [[1]], "capacity": [1], "fixed": [[0, 1]]}', "Пара 0"),
            ('{"scores": [[1]], "capacity": [1], "fixed": [[1, 0]]}', "Пара 0"),
            ('{"scores": [[1]], "capacity": [1], "fixed": [[0, 0], [0]]}', "Пара 1"),
            ('{"scores": [[null]], "capacity": [1], "fixed": [[0, 0]]}', "запрещена"),
            ('{"scores": [[1]], "capacity": [0], "fixed": [[0, 0]]}', "вмещает"),
            ('{"scores": [[1, 1]], "capacity": [1, 1], "fixed": [[0, 0], [0, 1]]}', "двумя"),
            ('{"scores": [[1], [1]], "capacity": [1], "fixed": [[0, 0], [1, 0]]}', "строка 1"),
            ('{"scores": [[1],\n [1}', "строке 2, знак 4"), ('[1]', "знак 1"), ('', "знак 1"),
            ('{"scores": [[01]], "capacity": [1]}', "JSON"),
            ('{"scores": [[1,]], "capacity": [1]}', "JSON"),
            ('{"scores": [[1]], "capacity": [1]} x', "JSON")):
        message = solve(home, text)
        assert isinstance(message, str) and words in message, (text, message)
    home.fail(1, "absent.json", "solve", "absent.json")
    home.fail(1, "", "solve", ".")
    home.fail(2, "", "solve")


if __name__ == "__main__":
    sys.exit(harness.run(globals()))
