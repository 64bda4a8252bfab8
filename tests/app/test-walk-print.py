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
    wait_until(lambda: app.find_all("list item"), "the plan shows nothing")
    return app


def wait_page(app, page, pages):
    return app.wait("image", re.compile(rf"^Страница {page} из {pages}: пункты с "))


def count(app):
    image = app.wait("image", re.compile(r"^Страница 1 из \d+: "))
    return int(re.match(r"Страница 1 из (\d+)", image.name).group(1))


def test_dialog(session):
    app = start(session)
    app.key("ctrl+p")
    app.wait("dialog", "Печать")
    on_a4 = count(app)
    check(on_a4 > 4, on_a4)
    app.wait("label", f"стр. 1 из {on_a4}")
    for name in ("Печать…", "Сохранить…", "Уменьшить", "Увеличить", "Страница целиком"):
        app.wait("button", name)

    # Paper is the first of the options; a larger one takes fewer pages.
    app.key("Return", "Down", "Return")
    wait_until(lambda: count(app) < on_a4, "A3 has as many pages as A4")
    on_a3 = count(app)
    app.wait("label", f"стр. 1 из {on_a3}")

    # Through the pages by keys.
    app.walk_to("image", wait_page(app, 1, on_a3).name)
    app.key("Next")
    wait_page(app, 2, on_a3)
    app.key("End")
    wait_page(app, on_a3, on_a3)
    app.key("Home")
    wait_page(app, 1, on_a3)

    app.key("Escape")
    wait_until(lambda: not app.find("dialog", "Печать"), "Escape has not closed the dialog")
    app.key("ctrl+q")
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")
    check(session.settings().get("print-paper") == "'a3'", session.settings())

    # The next time begins where this one ended.
    app = start(session)
    app.key("ctrl+p")
    app.wait("label", f"стр. 1 из {on_a3}")
    app.key("Escape")
    app.key("ctrl+q")
    check(app.wait_exit() == 0, f"exit status {app.process.returncode}")


if __name__ == "__main__":
    harness.main([test_dialog])
