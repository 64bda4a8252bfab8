# SPDX-License-Identifier: GPL-3.0-or-later
"""The print dialog by keyboard and as a screen reader sees it; what is chosen is remembered."""

import os
import re
import subprocess

import harness
from harness import check, wait_until


def start(session):
    session.environment["MENTORING_TODAY"] = "2026-11-25"
    path = os.path.join(session.folder, "a.mentoring")
    if not os.path.exists(path):
        subprocess.run([os.environ["MENTORING_BINARY"], "new", path, "--sample"],
                       env=session.environment, check=True)
    app = session.start(path)
    app.wait("list item")
    return app


def open_dialog(app):
    """Asking the dialog alone spares the plan's rows, which are many."""
    app.key("ctrl+p")
    return app.wait("dialog", "Печать")


def wait_page(dialog, page, pages):
    return dialog.wait("image", re.compile(rf"^Страница {page} из {pages}: пункты с "))


def count(dialog):
    image = dialog.wait("image", re.compile(r"^Страница 1 из \d+: "))
    return int(re.match(r"Страница 1 из (\d+)", image.name).group(1))


def test_dialog(session):
    app = start(session)
    dialog = open_dialog(app)
    on_a4 = count(dialog)
    check(on_a4 > 4, on_a4)
    dialog.wait("label", f"стр. 1 из {on_a4}")
    names = {node.name for node in dialog.walk(showing=True) if node.role == "button"}
    wanted = {"Печать…", "Сохранить…", "Уменьшить", "Увеличить", "Страница целиком"}
    check(wanted <= names, names)

    # Paper is the first of the options; a larger one takes fewer pages.
    app.key("Return", "Down", "Return")
    wait_until(lambda: count(dialog) < on_a4, "A3 has as many pages as A4")
    on_a3 = count(dialog)
    dialog.wait("label", f"стр. 1 из {on_a3}")

    # Through the pages by keys, from among the options.
    app.key("alt+Next")
    wait_page(dialog, 2, on_a3)
    app.key("alt+Prior")
    wait_page(dialog, 1, on_a3)

    app.key("Escape")
    wait_until(lambda: not app.find("dialog", "Печать"), "Escape has not closed the dialog")
    app.key("ctrl+q")
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")
    check(session.settings().get("print-paper") == "'a3'", session.settings())

    # The next time begins where this one ended.
    app = start(session)
    open_dialog(app).wait("label", f"стр. 1 из {on_a3}")
    app.key("Escape")
    app.key("ctrl+q")
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")


if __name__ == "__main__":
    harness.main([test_dialog])
