# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers as other programs read them: the timeline as PDF, SVG and PNG."""

import os
import pathlib
import re
import stat
import struct
import subprocess
import sys
import xml.etree.ElementTree

import harness

TIMELINE = ("--what", "timeline")


def read(*command):
    result = subprocess.run(command, capture_output=True, check=False)
    assert result.returncode == 0, result
    return result.stdout.decode()


def info(path):
    """What pdfinfo says, as a dictionary."""
    return {key: value.strip() for key, _, value in
            (line.partition(":") for line in read("pdfinfo", path).splitlines())}


def sizes(home, pattern):
    """The width and height of each PNG, by name."""
    found = {}
    for path in sorted(home.folder.glob(pattern)):
        data = path.read_bytes()
        assert data.startswith(b"\x89PNG\r\n\x1a\n") and data.rstrip().endswith(b"IEND\xaeB`\x82"), path
        found[path.name] = struct.unpack(">II", data[16:24])
    return found


def names(home, *suffixes):
    return sorted(name for name in os.listdir(home.folder) if name.endswith(suffixes)
                  or name.endswith((".part", ".old")))


def bare(text):
    """A text without what a line break may change."""
    return re.sub(r"[\s-]", "", text)


def test_list_papers(home):
    home.do("new", "a.mentoring")
    papers = home.read("list", "a.mentoring", "papers")["papers"]
    timeline = [paper for paper in papers if paper["id"] == "timeline"][0]
    assert timeline["formats"] == ["pdf", "svg", "png"] and timeline["per"] == "programme", timeline
    assert set(timeline) == {"id", "title", "formats", "per"} and timeline["title"], timeline
    lines = home.do("list", "a.mentoring", "papers").splitlines()
    assert len(lines) == len(papers) and lines[0].split("\t")[0] == papers[0]["id"], lines


def test_pdf(home):
    home.do("new", "a.mentoring", "--sample")
    assert home.do("export", "a.mentoring", "plan.pdf", *TIMELINE) == ""
    assert names(home, ".pdf") == ["plan.pdf"]
    path = home.path("plan.pdf")
    facts = info(path)
    assert re.match(r"841\.\d+ x 595\.\d+ pts \(A4\)", facts["Page size"]), facts
    assert facts["Title"] == "План реализации программы наставничества «педагог — педагог»", facts
    assert facts["Subject"] == "на 2026/27 учебный год", facts
    assert facts["Author"] == "МБОУ «СОШ № 7»", facts
    pages = read("pdftotext", "-layout", path, "-").split("\f")[:-1]
    assert len(pages) == int(facts["Pages"]) > 1, facts
    for number, page in enumerate(pages, 1):
        assert "План реализации программы наставничества «педагог — педагог»" in page
        assert f"стр. {number} из {len(pages)}".replace(" ", "") in re.sub(r"\s", "", page), page
        for word in ("Мероприятие", "Ответственный", "МБОУ «СОШ № 7»", "25.11.2026"):
            assert word in page.replace("\u00a0", " "), (number, word)
    for line in ("РАССМОТРЕНО", "на заседании методического совета", "СОГЛАСОВАНО",
                 "профсоюзным комитетом", "УТВЕРЖДЕН", "приказом МБОУ «СОШ № 7»", "№ 112-ОД"):
        assert line in pages[0].replace("\u00a0", " "), line
    assert "Е. А. Станкевич" in pages[-1].replace("\u00a0", " "), pages[-1]
    text = bare(read("pdftotext", "-raw", path, "-"))
    rows = home.read("list", "a.mentoring", "activities")["activities"]
    missing = [row["title"] for row in rows if bare(row["title"]) not in text]
    assert len(rows) > 90 and not missing, missing
    fonts = read("pdffonts", path).splitlines()[2:]
    assert fonts and all(re.search(r" yes (yes|no) +(yes|no) +\d+ +\d+$", line) for line in fonts), fonts
    # The outline has an entry for each block.
    outline = read("pdftohtml", "-xml", "-i", "-stdout", path).partition("<outline>")[2]
    entries = re.findall(r'<item page="(\d+)">(\d) ', outline)
    assert [number for _, number in entries] == list("123456"), outline
    assert sorted(entries) == entries and entries[0][0] == "1", entries
    assert not stat.S_IMODE(os.stat(path).st_mode) & 0o111


def test_paper_and_direction(home):
    home.do("new", "a.mentoring", "--sample")
    expected = {("--paper", "A4"): (842, 595), ("--paper", "A3", "--landscape"): (1191, 842),
                ("--portrait",): (595, 842), ("--paper", "a3", "--portrait"): (842, 1191)}
    for options, size in expected.items():
        home.do("export", "a.mentoring", "plan.pdf", *TIMELINE, *options, "--force")
        found = [round(float(part)) for part in re.findall(r"[\d.]+", info(home.path("plan.pdf"))["Page size"])[:2]]
        assert found == list(size), (options, found)


def test_pictures(home):
    home.do("new", "a.mentoring", "--sample")
    home.do("export", "a.mentoring", "plan.png", *TIMELINE)
    pictures = sizes(home, "plan*.png")
    count = len(pictures)
    assert count > 1 and set(pictures) == {f"plan-{n}.png" for n in range(1, count + 1)}, pictures
    assert set(pictures.values()) == {(1754, 1241)}, pictures
    home.do("export", "a.mentoring", "plan.svg", *TIMELINE)
    drawn = names(home, ".svg")
    assert drawn == sorted(f"plan-{n}.svg" for n in range(1, count + 1)), drawn
    for name in drawn:
        root = xml.etree.ElementTree.parse(home.path(name)).getroot()
        assert root.tag == "{http://www.w3.org/2000/svg}svg" and len(list(root.iter())) > 100, name
    # One page is the name itself.
    home.do("export", "a.mentoring", "one.png", *TIMELINE, "--from", "2026-12-28", "--to", "2026-12-31")
    assert set(sizes(home, "one*.png")) == {"one.png"}


def test_period(home):
    home.do("new", "a.mentoring", "--sample")
    home.do("export", "a.mentoring", "part.pdf", *TIMELINE, "--from", "2026-11-09", "--to", "2026-12-31")
    text = re.sub(r"\s+", " ", read("pdftotext", "-raw", home.path("part.pdf"), "-")).replace("\u00a0", " ")
    assert "9 ноября – 31 декабря 2026 г." in text, text
    rows = home.read("list", "a.mentoring", "activities")["activities"]
    for row in rows:
        inside = row["start"] <= "2026-12-31" and row["end"] >= "2026-11-09"
        if row["kind"] == "single" and row["status"] == "planned" and not inside:
            assert row["title"] not in text, row
        if row["kind"] == "single" and inside:
            assert row["title"] in text, row
    home.do("export", "a.mentoring", "open.pdf", *TIMELINE, "--from", "2027-05-01")
    assert "1 мая – 30 июня 2027 г." in read("pdftotext", home.path("open.pdf"), "-").replace("\u00a0", " ")
    home.do("export", "a.mentoring", "none.pdf", *TIMELINE, "--from", "2025-07-01", "--to", "2025-07-02")
    assert info(home.path("none.pdf"))["Pages"] == "1"
    assert "не запланировано" in read("pdftotext", home.path("none.pdf"), "-")
    home.fail(1, "раньше", "export", "a.mentoring", "no.pdf", *TIMELINE, "--from", "2026-12-31",
              "--to", "2026-12-01")
    home.fail(1, "десяти лет", "export", "a.mentoring", "no.pdf", *TIMELINE, "--from", "1950-01-01")
    home.fail(2, "ГГГГ-ММ-ДД", "export", "a.mentoring", "no.pdf", *TIMELINE, "--from", "31.12.2026")
    assert not os.path.exists(home.path("no.pdf"))


def test_existing_files(home):
    home.do("new", "a.mentoring", "--sample")
    pathlib.Path(home.path("plan.pdf")).write_text("важное")
    home.fail(1, "уже существует", "export", "a.mentoring", "plan.pdf", *TIMELINE)
    pathlib.Path(home.path("plan-3.png")).write_text("важное")
    home.fail(1, "plan-3.png.*уже существует", "export", "a.mentoring", "plan.png", *TIMELINE)
    assert names(home, ".png", ".pdf") == ["plan-3.png", "plan.pdf"]
    assert pathlib.Path(home.path("plan.pdf")).read_text() == "важное"
    pathlib.Path(home.path("plan.png")).write_text("прежнее")
    home.fail(1, "уже существует", "export", "a.mentoring", "plan.png", *TIMELINE)
    assert home.read("export", "a.mentoring", "plan.png", *TIMELINE, "--force") == {"file": "plan.png"}
    assert not os.path.exists(home.path("plan.png"))
    assert "plan-3.png" in sizes(home, "plan-*.png")
    home.do("export", "a.mentoring", "plan.pdf", *TIMELINE, "--force")
    assert info(home.path("plan.pdf"))["Title"]


def test_never_onto_a_school_file(home):
    home.do("new", "a.mentoring", "--sample")
    os.rename(home.path("a.mentoring"), home.path("a.pdf"))
    before = pathlib.Path(home.path("a.pdf")).read_bytes()
    home.fail(1, "файл школы", "export", "a.pdf", "a.pdf", *TIMELINE, "--force")
    home.do("new", "b.mentoring")
    os.rename(home.path("b.mentoring"), home.path("b.pdf"))
    # Somebody on another machine has it open.
    lock = pathlib.Path(home.path("b.pdf-lock"))
    lock.write_text("[Lock]\nHost=elsewhere\nMachine=0123456789abcdef\nBoot=1\nUser=somebody\n"
                    "Process=1\nStart=1\nTime=1790000000\n")
    opened = pathlib.Path(home.path("b.pdf")).read_bytes()
    home.fail(1, "elsewhere", "export", "a.pdf", "b.pdf", *TIMELINE, "--force")
    assert pathlib.Path(home.path("b.pdf")).read_bytes() == opened
    lock.unlink()
    home.do("export", "a.pdf", "b.pdf", *TIMELINE, "--force")
    # It was a school file that nobody had open: backed up, then replaced.
    assert info(home.path("b.pdf"))["Title"]
    assert list(pathlib.Path(home.path("data")).rglob("*.mentoring"))
    assert pathlib.Path(home.path("a.pdf")).read_bytes() == before


def test_wrong_usage(home):
    home.do("new", "a.mentoring", "--sample")
    export = ("export", "a.mentoring")
    home.fail(2, "--what", *export, "a.pdf")
    home.fail(2, "«secret»", *export, "a.pdf", "--what", "secret")
    home.fail(2, "pdf, svg, png", *export, "a.odt", *TIMELINE)
    home.fail(2, "pdf, svg, png", *export, "pdf", *TIMELINE)
    home.fail(2, "A5", *export, "a.pdf", *TIMELINE, "--paper", "A5")
    home.fail(2, "--landscape", *export, "a.pdf", *TIMELINE, "--landscape", "--portrait")
    home.fail(2, "", *export, "a.pdf", *TIMELINE, "--pair", "first")
    home.fail(2, "", *export, *TIMELINE)
    home.fail(2, "", *export, "a.pdf", "b.pdf", *TIMELINE)
    home.fail(1, "пары 3", *export, "a.pdf", *TIMELINE, "--pair", "3")
    home.fail(1, "пары 0", *export, "a.pdf", *TIMELINE, "--pair", "0")
    home.fail(1, "сотрудника 999", *export, "a.pdf", *TIMELINE, "--person", "999")
    home.fail(2, "в целом", *export, "a.pdf", *TIMELINE, "--person", "1")
    home.fail(1, "", "export", "absent.mentoring", "a.pdf", *TIMELINE)
    home.fail(1, "", *export, "absent/a.pdf", *TIMELINE)
    home.fail(1, "", *export, "/proc/a.pdf", *TIMELINE)
    assert names(home, ".pdf", ".odt") == []


def test_nothing_to_show(home):
    home.do("new", "a.mentoring")
    home.fail(1, "программы наставничества", "export", "a.mentoring", "a.pdf", *TIMELINE)
    assert names(home, ".pdf") == []


def test_suffix_in_capitals(home):
    home.do("new", "a.mentoring", "--full")
    home.do("export", "a.mentoring", "План на год.PDF", *TIMELINE)
    text = read("pdftotext", home.path("План на год.PDF"), "-")
    assert "РАССМОТРЕНО" not in text and "Куратор" in text
    home.do("new", "long.mentoring", "--from", "2026-08-15", "--to", "2028-06-30")
    home.do("export", "long.mentoring", "long.pdf", *TIMELINE)
    assert "на 2026/27 – 2027/28 учебные годы" in read("pdftotext", home.path("long.pdf"), "-")


if __name__ == "__main__":
    sys.exit(harness.run(globals()))
