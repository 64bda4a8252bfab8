# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog of an activity by keyboard alone, as a screen reader tells of it."""

import os
import re
import subprocess

import harness
from harness import check, wait_until


def start(session, number):
    """The dialog of an activity of the sample school; 0 for a new one."""
    path = os.path.join(session.folder, "school.mentoring")
    session.environment["MENTORING_TODAY"] = "2026-11-25"
    subprocess.run([os.environ["MENTORING_PROGRAM"], "new", path, "--sample"], check=True,
                   env=session.environment, stdout=subprocess.DEVNULL)
    app = session.start(path, str(number))
    app.wait("dialog")
    return app


def read_titles(session):
    return subprocess.run([os.environ["MENTORING_PROGRAM"], "list",
                           os.path.join(session.folder, "school.mentoring"), "activities"],
                          check=True, env=session.environment, capture_output=True,
                          text=True).stdout


def focused(app):
    return next((node for node in app.walk(showing=True) if node.has_state("FOCUSED")), None)


def text_of(node):
    from gi.repository import Atspi

    return Atspi.Text.get_text(node.accessible, 0,
                               Atspi.Text.get_character_count(node.accessible))


def wait_focus(app, role, name):
    def found():
        node = focused(app)
        return node if node and node.role == role and re.search(name, node.name) else None

    return wait_until(found, lambda: f"{focused(app)!r} has the focus, not {role} {name}")


def test_new(session):
    """Nothing written: told what is missing; a title written: saved."""
    app = start(session, 0)
    wait_focus(app, "text", "^Название$")
    app.key("ctrl+Return")
    title = app.wait("text", "Название")
    wait_until(lambda: title.has_state("INVALID_ENTRY"), "the title is not marked as wrong")
    check("не может быть пустым" in title.description, title.description)
    save = app.wait("button", "Сохранить")
    check(not save.has_state("SENSITIVE"), "what is wrong can be saved")

    app.type("New activity")
    wait_until(lambda: not title.has_state("INVALID_ENTRY"), "the title is still wrong")
    wait_until(lambda: save.has_state("SENSITIVE"), "it cannot be saved")
    app.key("ctrl+Return")
    wait_until(lambda: not app.find("dialog"), "the dialog has not closed")
    app.process.terminate()
    app.process.wait()
    check("New activity" in read_titles(session), "the activity is not in the file")


def test_calendar(session):
    """A day chosen on the calendar: every key's day is spoken."""
    app = start(session, 0)
    wait_focus(app, "text", "^Название$")
    app.walk_to("text", "Начало")
    app.key("alt+Down")
    wait_focus(app, "table cell", "^среда, 25.ноября 2026, рабочий день$")
    for key, day in (("Right", "^четверг, 26.ноября 2026"), ("Down", "^четверг, 3.декабря 2026"),
                     ("Page_Up", "^вторник, 3.ноября 2026"), ("End", "^воскресенье, 8.ноября"),
                     ("Home", "^понедельник, 2.ноября"), ("Left", "^воскресенье, 1.ноября"),
                     ("Right", "^понедельник, 2"), ("Down", "^понедельник, 9.ноября 2026")):
        app.key(key)
        wait_focus(app, "table cell", day)
    app.key("Page_Down", "Escape")
    entry = wait_until(lambda: app.find("text", "Начало"), "the entry has gone")
    wait_until(lambda: not app.find("table cell"), "the calendar has not closed")
    check(text_of(entry) == "25.11.2026", f"Escape has chosen: {text_of(entry)!r}")

    app.walk_to("text", "Начало", key="shift+Tab")
    app.key("alt+Down")
    wait_focus(app, "table cell", "^среда, 25.ноября")
    app.key("Left", "Return")
    wait_until(lambda: text_of(entry) == "24.11.2026",
               "the chosen day is not in the entry")


def test_close(session):
    """Escape asks where something would be lost."""
    app = start(session, 4)
    wait_focus(app, "text", "^Название$")
    app.type("x")
    app.key("Escape")
    question = app.wait("alert", "Сохранить изменения?")
    names = [node.name for node in question.find_all("button")]
    check(set(names) == {"Отмена", "Не сохранять", "Сохранить"}, names)
    app.key("Escape")
    wait_until(lambda: not app.find("alert"), "the question has not gone")
    check(app.find("dialog", "Мероприятие"), "the dialog has gone with the question")


def test_action(session):
    """An action added: its title takes the focus, and is saved."""
    app = start(session, 4)
    wait_focus(app, "text", "^Название$")
    before = [node.name for node in app.find_all("button", "Убрать", showing=False)]
    # The button is named by what is written on it and described by what it does.
    adder = next(node for node in app.search("button", "Добавить", showing=False)
                 if node.description == "Добавить действие")
    adder.activate()
    wait_until(lambda: len(app.find_all("button", "Убрать", showing=False)) == len(before) + 1,
               "there is no new action")
    # Both titles have the same name; the new one is empty.
    wait_until(lambda: text_of(wait_focus(app, "text", "^Название$")) == "",
               "the new action's title has not the focus")
    app.type("New step")
    app.key("ctrl+Return")
    wait_until(lambda: not app.find("dialog"), "the dialog has not closed")


if __name__ == "__main__":
    harness.main([test_new, test_calendar, test_close, test_action])
