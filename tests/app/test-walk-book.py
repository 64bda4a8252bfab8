# SPDX-License-Identifier: GPL-3.0-or-later
"""From the welcome page to a programme, back and forth through history, and the next start."""

import os
import pathlib
import re
import subprocess

import harness
from harness import check, wait_until


def rows_of(app):
    return [item for item in app.find_all("tree item") if re.match(r"\d+\.\d+ ", item.name)]


def test_programme(session):
    app = session.start()
    app.wait("button", "Новая программа…").activate()
    app.wait("dialog", "Новая программа")
    app.wait(name=re.compile(r"^25 мероприятий в 6 блоках"))
    # xdotool loses letters that the keyboard has not.
    app.type("School 7")
    app.key("Return")

    # The plan is there, and so is the file, for its owner alone.
    wait_until(lambda: rows_of(app), "the plan shows no activities")
    check("ответственный" in rows_of(app)[0].name, rows_of(app)[0].name)
    files = list(pathlib.Path(session.folder).rglob("*.mentoring"))
    check(len(files) == 1 and files[0].name == "School 7.mentoring", files)
    check(files[0].stat().st_mode & 0o777 == 0o600, oct(files[0].stat().st_mode))

    app.key("ctrl+z")
    wait_until(lambda: not rows_of(app), "undo has left the plan")
    app.key("ctrl+shift+z")
    wait_until(lambda: rows_of(app), "redo has not brought the plan back")
    app.key("ctrl+q")
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")

    # The next start goes on where this one ended.
    app = session.start()
    wait_until(lambda: rows_of(app), "the file was not opened again")
    app.key("ctrl+q")
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")


def test_second_start_opens_the_same_window(session):
    """Another file comes into the window that there is; what was open is on the list of files."""
    paths = []
    for name in ("first", "second"):
        paths.append(os.path.join(session.folder, f"{name}.mentoring"))
        subprocess.run([os.environ["MENTORING_BINARY"], "new", paths[-1], "--sample", "--school",
                        f"School {name}"], env=session.environment, check=True,
                       stdout=subprocess.DEVNULL)
    app = session.start(paths[0])
    wait_until(lambda: rows_of(app), "the plan shows no activities")
    second = subprocess.run([os.environ["MENTORING_BINARY"], paths[1]], env=session.environment,
                            check=False, timeout=60)
    check(second.returncode == 0, second)
    wait_until(lambda: len(app.children) == 1 and "School second" in app.children[0].name,
               lambda: f"the windows are {app.children}")
    app.key("F10")
    app.wait("menu item", "Недавние файлы")
    app.key("Escape")
    app.key("ctrl+q")
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")
    check(all(path in session.settings()["recent-files"] for path in paths), session.settings())


if __name__ == "__main__":
    harness.main([test_programme, test_second_start_opens_the_same_window])
