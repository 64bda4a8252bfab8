# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan edited by hand: real drags, and each of the same by keyboard."""

import json
import os
import re
import signal
import subprocess
import time

import harness
from harness import check, wait_until

# Before the programme: every bar is planned, and none has red dashes.
TODAY = "2026-08-14"


class Plan:
    """The school file as the command line reads it, beside the window that has it open."""

    def __init__(self, session):
        self.session = session
        session.environment["MENTORING_TODAY"] = TODAY
        self.path = os.path.join(session.folder, "school.mentoring")
        self.run("new", self.path, "--template", "teacher-teacher", "--from", "2026-08-17", "--to",
                 "2027-06-30")
        self.app = self.start()

    def start(self):
        app = self.session.start(self.path)
        wait_until(lambda: self.rows(app), "the timeline shows no rows")
        return app

    def run(self, *arguments):
        return subprocess.run([os.environ["MENTORING_BINARY"], *arguments], check=True,
                              env=self.session.environment, stdout=subprocess.PIPE,
                              text=True).stdout

    def activities(self):
        return json.loads(self.run("list", self.path, "activities", "--json"))["activities"]

    def find(self, title):
        return next((activity for activity in self.activities() if title in activity["title"]),
                    None)

    def wait(self, title, condition, message):
        def holds():
            activity = self.find(title)
            return activity is not None and condition(activity)

        wait_until(holds, lambda: f"{message}: {self.find(title)}")
        return self.find(title)

    def rows(self, app=None):
        return (app or self.app).find_all("tree item")

    def row(self, pattern):
        return wait_until(
            lambda: next((row for row in self.rows() if re.search(pattern, row.name)), None),
            lambda: f"no row {pattern}: {[row.name for row in self.rows()]}")

    def place(self, pattern):
        """The box of a row in the window."""
        x, y, width, height = self.row(pattern).extents
        return x, y, width, height

    def focus(self, pattern):
        """Goes to a row by keyboard."""
        for _ in range(20):
            node = next((node for node in self.app.walk(showing=True)
                         if node.has_state("FOCUSED")), None)
            if node and node.role == "tree item":
                break
            self.app.key("Tab")
        self.app.key("Home")
        for _ in range(200):
            node = next((node for node in self.rows() if node.has_state("FOCUSED")), None)
            if node and re.search(pattern, node.name):
                return
            self.app.key("Down")
        raise harness.Failure(f"no way to {pattern}")

    def zoom_to_weeks(self):
        """The scale on which a day is wide enough to be hit, at the beginning of the programme."""
        self.focus(r"^1\.1 ")
        for _ in range(4):
            self.app.key("ctrl+plus")
            time.sleep(0.4)
        self.app.key("Right")
        time.sleep(0.6)


def xdo(app, *arguments):
    check(app.window, "no window")
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def drag(app, x0, y0, x1, y1, release=True, steps=8):
    xdo(app, "mousemove", "--window", app.window, x0, y0)
    time.sleep(0.15)
    xdo(app, "mousedown", 1)
    for step in range(1, steps + 1):
        xdo(app, "mousemove", "--window", app.window, x0 + (x1 - x0) * step // steps,
            y0 + (y1 - y0) * step // steps)
        time.sleep(0.03)
    time.sleep(0.15)
    if release:
        xdo(app, "mouseup", 1)


def pixels(app, y, x0, x1):
    """The colours of a line of the window."""
    text = subprocess.run(["import", "-window", app.window, "-crop", f"{x1 - x0}x1+{x0}+{y}",
                           "-depth", "8", "txt:-"], check=True, capture_output=True,
                          text=True).stdout
    return re.findall(r"#([0-9A-F]{6})", text)


def find_bar(plan, pattern):
    """Where the bar of a row begins and ends on the screen: the longest run, to the right of the
    row's label, of what the ground near the row's upper edge has not."""
    x, y, width, height = plan.place(pattern)
    left, right = x + width + 12, plan.app.size[0] - 12
    # AT-SPI tells places some pixels too high.
    ground = pixels(plan.app, y + 12, left, right)
    middle = pixels(plan.app, y + height // 2 + 8, left, right)
    best = (0, 0)
    start = None
    for i in range(len(middle) + 1):
        differs = i < len(middle) and middle[i] != ground[i]
        if differs and start is None:
            start = i
        if not differs and start is not None:
            best = max(best, (i - start, start))
            start = None
    check(best[0] >= 8, f"no bar in {pattern}")
    return left + best[1], left + best[1] + best[0], y + height // 2 + 8


def day_width(plan, pattern, activity):
    x0, x1, _ = find_bar(plan, pattern)
    days = (parse(activity["end"]) - parse(activity["start"])) + 1
    return (x1 - x0) / days


def parse(iso):
    return time.mktime(time.strptime(iso, "%Y-%m-%d")) // 86400


def test_drag_moves_and_undo(session):
    plan = Plan(session)
    plan.zoom_to_weeks()
    activity = plan.activities()[0]
    title = activity["title"]
    x0, x1, y = find_bar(plan, r"^1\.1 ")
    # Not as far as the edge, where the view would scroll.
    shift = round(day_width(plan, r"^1\.1 ", activity) * 3)
    middle = (x0 + x1) // 2

    # Escape ends it without a change.
    drag(plan.app, middle, y, middle + shift, y, release=False)
    # Not by key(): --clearmodifiers lets go of the button, too.
    xdo(plan.app, "key", "Escape")
    xdo(plan.app, "mouseup", 1)
    time.sleep(0.5)
    check(plan.find(title)["start"] == activity["start"], "Escape has not ended the drag")

    drag(plan.app, middle, y, middle + shift, y)
    moved = plan.wait(title, lambda a: a["start"] != activity["start"], "the drag moved nothing")
    check(2 <= parse(moved["start"]) - parse(activity["start"]) <= 5, (activity, moved))

    # By the window's own history, with what it was in the label.
    plan.app.key("ctrl+z")
    plan.wait(title, lambda a: a["start"] == activity["start"], "undo has not moved it back")

    # An edge resizes.
    x0, x1, y = find_bar(plan, r"^1\.1 ")
    drag(plan.app, x1 - 2, y, x1 - 2 + shift, y)
    longer = plan.wait(title, lambda a: a["end"] != activity["end"], "the edge resized nothing")
    check(longer["start"] == activity["start"], longer)
    check(1 <= parse(longer["end"]) - parse(activity["end"]) <= 5, (activity, longer))

    # kill -9 in the middle of a drag: the last finished edit is there.
    x0, x1, y = find_bar(plan, r"^1\.1 ")
    drag(plan.app, (x0 + x1) // 2, y, (x0 + x1) // 2 + shift, y, release=False)
    plan.app.process.send_signal(signal.SIGKILL)
    plan.app.process.wait()
    xdo_release()
    kept = plan.find(title)
    check((kept["start"], kept["end"]) == (longer["start"], longer["end"]), kept)


def xdo_release():
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


def test_drag_creates_and_links(session):
    plan = Plan(session)
    plan.zoom_to_weeks()
    before = plan.activities()
    x0, x1, y = find_bar(plan, r"^1\.1 ")

    # From the grip behind the end of the first to the third.
    source, target = before[0], before[2]
    xdo(plan.app, "mousemove", "--window", plan.app.window, x1 - 4, y)
    time.sleep(0.3)
    _, target_y, _, height = plan.place(r"^1\.3 ")
    drag(plan.app, x1 + 7, y, x1 + 40, target_y + height // 2 + 8)
    linked = plan.wait(target["title"],
                       lambda a: source["id"] in [link["id"] for link in a["depends"]],
                       "the grip has linked nothing")
    check(len(linked["depends"]) >= 1, linked)

    # Empty space far right of the bar makes an activity, which waits for its name.
    drag(plan.app, x0 - 90, y, x0 - 30, y)
    wait_until(lambda: len(plan.activities()) == len(before) + 1, "nothing was made")
    entry = plan.app.wait(name="Название")
    check(entry.has_state("FOCUSED"), entry)
    plan.app.type("School day")
    plan.app.key("Return")
    made = plan.wait("School day", lambda a: True, "the name was not kept")
    check(made["block"] == source["block"], made)
    order = [activity["title"] for activity in plan.activities()]
    check(order.index("School day") == 1, order[:4])

    # Its label dragged above the first row.
    x, row_y, width, height = plan.place(r"School day")
    _, first_y, _, _ = plan.place(r"^1\.1 ")
    drag(plan.app, x + width // 2, row_y + height // 2 + 8, x + width // 2, first_y + 10)
    wait_until(lambda: plan.activities()[0]["title"] == "School day",
               lambda: f"not reordered: {[a['title'] for a in plan.activities()][:4]}")


def test_all_by_keyboard(session):
    plan = Plan(session)
    first, second = plan.activities()[:2]
    plan.focus(r"^1\.1 ")

    plan.app.key("shift+Right")
    moved = plan.wait(first["title"], lambda a: a["start"] > first["start"], "not moved")
    plan.app.key("ctrl+shift+Right")
    later = plan.wait(first["title"], lambda a: a["start"] > moved["start"], "not by a week")
    check(6 <= parse(later["start"]) - parse(moved["start"]) <= 8, later)
    plan.app.key("alt+Right")
    plan.wait(first["title"], lambda a: a["end"] > later["end"], "not resized")
    for _ in range(3):
        plan.app.key("ctrl+z")
    plan.wait(first["title"], lambda a: a["start"] == first["start"] and a["end"] == first["end"],
              "undo has not brought it back")

    plan.app.key("ctrl+Down")
    wait_until(lambda: plan.activities()[1]["title"] == first["title"], "not moved down")
    plan.app.key("ctrl+Up")
    wait_until(lambda: plan.activities()[0]["title"] == first["title"], "not moved up")

    plan.app.key("F2")
    plan.app.wait(name="Название")
    plan.app.key("ctrl+a")
    plan.app.type("Renamed")
    plan.app.key("Return")
    plan.wait("Renamed", lambda a: a["id"] == first["id"], "not renamed")

    plan.app.key("Insert")
    plan.app.wait(name="Название")
    plan.app.type("By keyboard")
    plan.app.key("Return")
    plan.wait("By keyboard", lambda a: a["block"] == first["block"], "not made")

    plan.focus(r"By keyboard")
    plan.app.key("ctrl+Return")
    plan.wait("By keyboard", lambda a: a["status"] == "done" and a["progress"] == 100, "not done")
    plan.app.key("ctrl+d")
    wait_until(lambda: sum("By keyboard" in a["title"] for a in plan.activities()) == 2,
               "not doubled")

    # Copied and pasted below another one, then deleted with a toast that takes it back.
    plan.focus(r"Renamed")
    plan.app.key("ctrl+c")
    plan.focus(re.escape(second["title"][:25]))
    plan.app.key("ctrl+v")
    wait_until(lambda: sum("Renamed" in a["title"] for a in plan.activities()) == 2, "not pasted")
    n = len(plan.activities())
    plan.focus(r"By keyboard")
    plan.app.key("Delete")
    wait_until(lambda: len(plan.activities()) == n - 1, "not deleted")
    plan.app.wait("button", "Отменить").activate()
    wait_until(lambda: len(plan.activities()) == n, "the toast has not taken it back")

    # L twice: from one to the other.
    plan.focus(r"^1\.1 ")
    source = plan.activities()[0]
    plan.app.key("l")
    plan.focus(r"^2\.1 ")
    plan.app.key("l")
    wait_until(lambda: any(source["id"] in [link["id"] for link in a["depends"]]
                           for a in plan.activities() if a["block"] != source["block"]),
               "L has linked nothing")

    # The dialog opens and closes; the file is whole at the next start.
    plan.app.key("Return")
    plan.app.wait("dialog")
    plan.app.key("Escape")
    wait_until(lambda: not plan.app.find("dialog"), "the dialog has not closed")
    before = plan.activities()
    plan.app.key("ctrl+q")
    check(plan.app.wait_exit() == 0, f"exit status {plan.app.process.returncode}")
    plan.app = plan.start()
    check(plan.activities() == before, "the next start shows another plan")


if __name__ == "__main__":
    harness.main([test_drag_moves_and_undo, test_drag_creates_and_links, test_all_by_keyboard])
