# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan as a timeline: seen, walked, folded, zoomed, searched and found again."""

import os
import re
import subprocess

import harness
from harness import check, wait_until

FIRST = "1 Подготовка к запуску программы наставничества"


def open_sample(session, *extra):
    path = os.path.join(session.folder, "sample.mentoring")
    if not os.path.exists(path):
        subprocess.run([os.environ["MENTORING_BINARY"], "new", path, "--sample"],
                       env=session.environment, check=True, stdout=subprocess.DEVNULL)
    return session.start(path, *extra)


def rows(app):
    return [node.name for node in app.find_all("tree item")]


def wait_rows(app):
    wait_until(lambda: len(rows(app)) > 5, "the timeline shows no rows")


def focused(app):
    return next((node for node in app.walk(showing=True) if node.has_state("FOCUSED")), None)


def walk_to(app, pattern, *keys):
    def found():
        node = focused(app)
        return node if node and re.search(pattern, node.name) else None
    app.key(*keys)
    return wait_until(found, lambda: f"{keys} led to {focused(app)!r}, not to {pattern!r}")


def test_rows_by_keyboard(session):
    session.environment["MENTORING_TODAY"] = "2026-11-25"
    app = open_sample(session)
    wait_rows(app)
    check(any(re.search(r"просрочено на \d+ д", name) for name in rows(app))
          or any("выполнено" in name for name in rows(app)), rows(app)[:5])

    # Into the rows by Tab alone.
    for _ in range(20):
        app.key("Tab")
        node = focused(app)
        if node and node.role == "tree item":
            break
    check(focused(app).role == "tree item", focused(app))
    node = walk_to(app, "^" + FIRST, "Home")
    check(node.has_state("EXPANDED"), "an open block is not told as expanded")
    walk_to(app, r"^1\.1 ", "Down")
    walk_to(app, r"^1\.2 ", "Down")
    walk_to(app, "^" + FIRST, "Left")

    # Folded, its rows are gone; the keyboard stays.
    app.key("Left")
    wait_until(lambda: not any(name.startswith("1.1 ") for name in rows(app)), "not folded")
    check(not focused(app).has_state("EXPANDED"), "a folded block is told as expanded")
    walk_to(app, "^2 ", "Down")
    walk_to(app, "^" + FIRST, "Up")
    app.key("Right")
    wait_until(lambda: any(name.startswith("1.1 ") for name in rows(app)), "not unfolded")
    walk_to(app, r"^6\.\d+ ", "End")
    walk_to(app, "^" + FIRST, "Home")


def zoom_name(app):
    return app.find("toggle button", re.compile("^(Годы|Год|Полугодие|Четверть|Месяц|Неделя|День)$"))


def seen_days(app):
    return app.find("image", re.compile("^Шкала времени, ")).name


def test_zoom(session):
    session.environment["MENTORING_TODAY"] = "2026-11-25"
    app = open_sample(session)
    wait_rows(app)
    names = [zoom_name(app).name]
    for _ in range(6):
        app.key("ctrl+plus")
        before = names[-1]
        wait_until(lambda: app.find("button", "Увеличить"), "no button")
        names.append(zoom_name(app).name)
    check("Неделя" in names or "Месяц" in names, names)
    app.key("ctrl+t")
    wait_until(lambda: "ноября" in seen_days(app) or "декабря" in seen_days(app),
               lambda: f"today is not shown: {seen_days(app)}")
    app.key("ctrl+0")
    wait_until(lambda: "2026" in seen_days(app) and "2027" in seen_days(app),
               lambda: f"not everything is shown: {seen_days(app)}")
    fitted = seen_days(app)

    # Ctrl and the wheel over the chart.
    x, y, width, height = app.geometry
    subprocess.run(["xdotool", "mousemove", "--window", app.window, str(int(width * 0.8)),
                    str(height // 2), "keydown", "ctrl", "click", "--repeat", "5", "4", "keyup",
                    "ctrl"], check=True)
    wait_until(lambda: seen_days(app) != fitted, "the wheel has not zoomed")


def test_search_and_memory(session):
    session.environment["MENTORING_TODAY"] = "2026-11-25"
    app = open_sample(session)
    wait_rows(app)
    n_rows = len(rows(app))
    app.key("ctrl+f")
    app.wait(name="Поиск по плану")
    app.type("1.1")
    wait_until(lambda: len(rows(app)) < n_rows and rows(app),
               lambda: f"the search has left {rows(app)}")
    check(rows(app)[0].startswith("1 "), rows(app))
    app.key("Escape")
    wait_until(lambda: len(rows(app)) >= n_rows, "the rows have not come back")

    # Zoomed and scrolled to a place that the next start shows again.
    for _ in range(4):
        app.key("ctrl+plus")
    app.key("ctrl+t")
    before = [None]

    def at_rest():
        now = seen_days(app)
        same = now == before[0]
        before[0] = now
        return same

    wait_until(at_rest, "the timeline does not come to rest")
    app.key("ctrl+q")
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")
    app = open_sample(session)
    wait_rows(app)
    wait_until(lambda: seen_days(app) == before[0],
               lambda: f"{seen_days(app)} instead of {before[0]}")


if __name__ == "__main__":
    harness.main([test_rows_by_keyboard, test_zoom, test_search_and_memory])
