# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the whole program by keyboard and AT-SPI, in Russian, as a user of it would."""

import os
import re
import subprocess

import harness
from harness import check, wait_until

NAME = "Наставничество"


def press_escape(app, name):
    """Closes the dialog of a name."""
    app.key("Escape")
    wait_until(lambda: not app.find("dialog", name), f"{name} has not closed")


def check_ends(app):
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")


def test_welcome(session):
    app = session.start()
    frame = app.wait("frame", NAME)
    check(frame.has_state("ACTIVE"), "the window is not active")
    app.wait("label", NAME)
    app.wait("label", re.compile("^Планирование и ведение школьной программы наставничества"))
    app.wait("button", "Главное меню")
    app.key("ctrl+q")
    check_ends(app)


def test_main_menu(session):
    app = session.start()
    app.key("F10")
    app.wait("menu item", "Завершить")
    names = [item.name for item in app.find_all("menu item")]
    check(names == ["Новая программа…", "Открыть…", "Сохранить копию…", "Печать…", "Отменить", "Вернуть", "Параметры",
                    "Комбинации клавиш", "О приложении «Наставничество»", "Завершить"],
          f"the menu has {names}")
    app.key("Escape")
    wait_until(lambda: not app.find("menu item"), "the menu has not closed")
    app.wait("toggle button", "Главное меню").activate()
    app.wait("menu item", "Завершить").activate()
    check_ends(app)


def read_shortcut_table():
    """What mpl-shortcuts.c says: [(title, [accelerator])], in English."""
    with open(os.path.join(os.environ["MENTORING_SOURCE"], "src/app/mpl-shortcuts.c"),
              encoding="utf-8") as file:
        lines = re.findall(r"\{ GROUP_\w+,\s*N_ \(\"(.+?)\"\),\s*(?:NULL|\".+?\"),\s*\{ (.+?) \} \}",
                           file.read())
    return [(title, re.findall(r'"(.+?)"', accels)) for title, accels in lines]


def translate(text):
    environment = dict(os.environ, TEXTDOMAIN="mentoring", LANG="ru_RU.UTF-8", LANGUAGE="",
                       TEXTDOMAINDIR=os.environ["MENTORING_LOCALE_DIR"])
    environment.pop("LC_ALL", None)
    return subprocess.run(["gettext", text], env=environment, capture_output=True, text=True,
                          check=True).stdout


KEY_NAMES = {"question": "?", "comma": ",", "plus": "+", "minus": "-",
             "<Control>": "Ctrl+", "<Shift>": "Shift+",
             "<Alt>": "Alt+"}


# Keys that GTK names in words; those with a word printed on them keep it.
GTK_KEY_NAMES = {"Left": "Влево", "Right": "Вправо", "Up": "Вверх", "Down": "Вниз",
                 "space": "Пробел"}


def label_of(accelerator):
    # GTK says Shift before Ctrl.
    accelerator = accelerator.replace("<Control><Shift>", "<Shift><Control>")
    for code, name in KEY_NAMES.items():
        accelerator = accelerator.replace(code, name)
    # The key itself may be a plus.
    head, plus, key = accelerator[:-1].rpartition("+")
    key += accelerator[-1]
    return head + plus + GTK_KEY_NAMES.get(key, key if len(key) > 3 else key.upper())


def test_shortcuts(session):
    table = read_shortcut_table()
    check(len(table) >= 5, f"the table was not read: {table}")
    app = session.start()
    app.key("ctrl+question")
    dialog = app.wait("dialog", "Комбинации клавиш")
    dialog.wait("list item", translate(table[0][0]))
    shown = [(item.name, item.description) for item in dialog.find_all("list item")]
    expected = [(translate(title), ", ".join(map(label_of, accels))) for title, accels in table]
    check(shown == expected, f"shown {shown}, expected {expected}")
    press_escape(app, "Комбинации клавиш")
    app.key("ctrl+w")
    check_ends(app)


def test_one_dialog_only(session):
    """Asked for by another program, the dialog that is open already does not come twice."""
    app = session.start()
    action = ["gapplication", "action", "org.school.Mentoring"]
    subprocess.run([*action, "preferences"], check=True)
    app.wait("dialog", "Параметры")
    subprocess.run([*action, "preferences"], check=True)
    subprocess.run([*action, "shortcuts"], check=True)
    app.wait("dialog", "Комбинации клавиш")
    check(len(app.find_all("dialog", "Параметры", showing=False)) == 1, "the dialog is there twice")
    press_escape(app, "Комбинации клавиш")
    press_escape(app, "Параметры")


def test_preferences(session):
    app = session.start()
    app.key("ctrl+comma")
    dialog = app.wait("dialog", "Параметры")
    system = dialog.wait("radio button", "Системный")
    wait_until(lambda: system.has_state("CHECKED"), "the system's style is not chosen")
    app.walk_to("list item", "Тёмный", key="Down")
    app.key("space")
    wait_until(lambda: session.settings().get("style-scheme") == "'dark'", "nothing was kept")
    press_escape(app, "Параметры")
    app.key("ctrl+q")
    check_ends(app)

    app = session.start()
    app.key("ctrl+comma")
    dialog = app.wait("dialog", "Параметры")
    dark = dialog.wait("radio button", "Тёмный")
    wait_until(lambda: dark.has_state("CHECKED"), "the dark style is forgotten")


def test_about(session):
    app = session.start()
    app.key("F10")
    app.wait("menu item", "О приложении «Наставничество»").activate()
    dialog = app.wait("dialog")
    dialog.wait("label", NAME)
    dialog.wait(None, re.compile("Авторы «Наставничества»"))
    app.key("Escape")
    wait_until(lambda: not app.find("dialog"), "about has not closed")
    app.key("ctrl+w")
    check_ends(app)


LATIN_ALLOWED = re.compile(r"\b(Ctrl|Shift|Alt|Insert|Return|Delete|F\d+|GTK|GNU|GPL|Escape|[A-Z])\b|\d+(\.\d+)+")

NAMED_ROLES = {"button", "toggle button", "menu item", "radio button", "check box", "list item",
               "dialog", "frame", "entry", "combo box", "page tab", "switch", "slider"}


def check_words(app, place):
    """No word in Latin letters is shown, but for what is none of a language; and nothing that a
    person can use is mute to a screen reader."""
    for node in app.find("frame").walk(showing=True):
        name, role = node.name, node.role
        check(name or role not in NAMED_ROLES, f"{place}: {role} has no name")
        for text in (name, node.description):
            words = re.findall("[A-Za-z]{2,}", LATIN_ALLOWED.sub("", text))
            check(not words, f"{place}: {words} of {role} {name!r}")


def test_everything_is_named_in_russian(session):
    app = session.start()
    check_words(app, "welcome page")
    for key, name in (("ctrl+comma", "Параметры"), ("ctrl+question", "Комбинации клавиш")):
        app.key(key)
        app.wait("dialog", name).wait("list item")
        check_words(app, name)
        press_escape(app, name)
    app.key("F10")
    app.wait("menu item", "Завершить")
    check_words(app, "main menu")


def test_narrow(session):
    """360 px are enough: GTK warns of what does not fit, and nothing is wider than the window."""
    width = 360 + 2 * harness.FRAME
    session.set(window_width=width, window_height=720)
    app = session.start()
    check(app.size == (width, 720), f"the window is {app.size}")

    def check_inside(place):
        for node in app.walk(showing=True):
            if node.role in ("label", "button", "list item", "radio button"):
                x, _, w, _ = node.extents
                check(x + w <= width, f"{place}: {node!r} is cut: {node.extents}")

    check_inside("welcome page")
    for key, name in (("ctrl+comma", "Параметры"), ("ctrl+question", "Комбинации клавиш")):
        app.key(key)
        app.wait("dialog", name).wait("list item")
        check_inside(name)
        press_escape(app, name)
    app.key("ctrl+w")
    check_ends(app)


def test_size_is_remembered(session):
    session.set(window_width=801, window_height=603)
    app = session.start()
    check(app.size == (801, 603), f"the window is {app.size}")
    # Not over the breakpoint: libadwaita 1.7 leaks the picture that it fades from.
    subprocess.run(["xdotool", "windowsize", app.window, "860", "560"], check=True)
    wait_until(lambda: app.size == (860, 560), "the window has not changed its size")
    wait_until(lambda: session.settings().get("window-width") == "860", "the size was not kept")
    app.key("ctrl+w")
    check_ends(app)
    app = session.start()
    check(app.size == (860, 560), f"the window is {app.size} the second time")


def test_second_start_raises_the_window(session):
    app = session.start()
    second = subprocess.run([os.environ["MENTORING_BINARY"]], env=session.environment,
                            capture_output=True, text=True, timeout=harness.WAIT, check=False)
    check(second.returncode == 0, f"the second one ended with {second.returncode}: {second.stderr}")
    check(len(app.find_all("frame")) == 1, "there are two windows")


if __name__ == "__main__":
    harness.main([case for name, case in list(globals().items()) if name.startswith("test_")])
