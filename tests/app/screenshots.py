# SPDX-License-Identifier: GPL-3.0-or-later
"""screenshots.py FOLDER: takes pictures of the program in every size and style.

Needs MENTORING_BINARY and what a build tree needs (GSETTINGS_SCHEMA_DIR, MENTORING_LOCALE_DIR).
"""

import os
import sys

import harness

SIZES = [(1400, 900), (800, 600), (360, 720)]
STYLES = ["light", "dark"]


def dialog(key, name):
    def show(app):
        app.key(key)
        app.wait("dialog", name).wait("list item")

    return show


def main_menu(app):
    app.key("F10")
    app.wait("menu item", "Завершить")


def about(app):
    main_menu(app)
    app.wait("menu item", "О приложении «Наставничество»").activate()
    app.wait("dialog").wait("label", "Наставничество")


# What is pictured: the file's name and how to get there from a fresh window.
SCENES = {
    "welcome": lambda app: None,
    "main-menu": main_menu,
    "preferences": dialog("ctrl+comma", "Параметры"),
    "shortcuts": dialog("ctrl+question", "Комбинации клавиш"),
    "about": about,
}


def take(folder, size, style):
    """All scenes in one size and style, each with a program and settings of its own."""
    for name, show in SCENES.items():
        path = os.path.join(folder, f"{name}-{size[0]}x{size[1]}-{style}.png")
        session = harness.Session(os.path.join(os.environ["MENTORING_TEST_FOLDER"], name + style))
        session.set(window_maximized="true", style_scheme=f"'{style}'")
        try:
            app = session.start()
            harness.wait_until(lambda app=app: app.maximized, "the window is not maximized")
            show(app)
            app.screenshot(path)
        finally:
            bad = session.finish()
        harness.check(not bad, "\n".join(bad))
        print(path, flush=True)


def main():
    folder = os.path.abspath(sys.argv[1])
    os.makedirs(folder, exist_ok=True)
    if "MENTORING_TEST_FOLDER" in os.environ:
        with harness.desktop():
            for style in STYLES:
                take(folder, (int(sys.argv[2]), int(sys.argv[3])), style)
        return
    for width, height in SIZES:
        status = harness.run_with_display(
            [sys.executable, __file__, folder, str(width), str(height)],
            (width + 2 * harness.FRAME, height + 2 * harness.FRAME))
        if status != 0:
            sys.exit(status)


if __name__ == "__main__":
    main()
