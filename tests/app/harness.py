# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program on a display of its own and walks it by AT-SPI.

As a module: a test file lists its cases and calls main(); each case gets a fresh Session, starts
the program with Session.start() and looks for nodes by role and name. TAP goes to stdout.

As a program: `harness.py COMMAND…` runs a command on a display with a session bus of its own.

Nothing here sleeps for a fixed time: every wait polls a condition until WAIT seconds are over.
"""

import contextlib
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

# A build with sanitizers on a busy machine takes its time.
WAIT = 30.0
POLL = 0.05
POLL_MOST = 0.4

SCREEN = (1600, 1200)

# What must never stand in the program's stderr.
BAD_LINE = re.compile(r"-(WARNING|CRITICAL|ERROR) \*\*|\bERROR: \w+Sanitizer|runtime error:")

# Without a compositor GTK draws the frame of a window inside of it, this wide on each side.
FRAME = 5

GTK_SETTINGS = """[Settings]
gtk-enable-animations=false
gtk-font-name=Inter 11
gtk-decoration-layout=:close
gtk-cursor-blink=false
"""


class Failure(Exception):
    """What a test saw is not what it should be."""


def check(condition, message):
    if not condition:
        raise Failure(message)


def wait_until(condition, message, timeout=WAIT):
    """Polls until condition() is true and returns its value."""
    end = time.monotonic() + timeout
    pause = POLL
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure("timed out: " + (message() if callable(message) else message))
        # Asking costs the program time as well: a slow machine is asked less often.
        time.sleep(pause)
        pause = min(pause * 1.5, POLL_MOST)


# --- A display and a bus


@contextlib.contextmanager
def display(width, height):
    """An Xvfb on a free number; yields its name."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-noreset",
         "-nolisten", "tcp"],
        pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        ready, _, _ = select.select([read_end], [], [], WAIT)
        number = os.read(read_end, 32).decode().strip() if ready else ""
        check(number, "Xvfb did not start")
        yield ":" + number
    finally:
        os.close(read_end)
        server.terminate()
        server.wait()


def run_with_display(command, size=SCREEN):
    """Runs a command on a display with a session bus of its own; returns its exit status."""
    with tempfile.TemporaryDirectory(prefix="mentoring-test-") as folder, display(*size) as name:
        environment = dict(os.environ)
        for variable in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS",
                         "XAUTHORITY", "GTK_THEME", "LC_ALL", "LANGUAGE"):
            environment.pop(variable, None)
        environment.update(isolated_folders(folder))
        # Without GL: Mesa takes seconds to load, and leaks.
        environment.update(DISPLAY=name, GDK_BACKEND="x11", GDK_DISABLE="gl,vulkan",
                           GSK_RENDERER="cairo", MENTORING_TEST_FOLDER=folder)
        return subprocess.run(["dbus-run-session", "--", *command], env=environment,
                              check=False).returncode


def isolated_folders(folder):
    """The variables that keep a program out of the user's own files."""
    places = {
        "HOME": "home",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "run",
    }
    variables = {}
    for variable, name in places.items():
        path = os.path.join(folder, name)
        os.makedirs(path, mode=0o700, exist_ok=True)
        variables[variable] = path
    return variables


# --- The tree of accessible objects


class Node:
    """An accessible object. Its facts are asked anew each time."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question, default=None):
        # An object may vanish between two questions; that is no failure of a test.
        from gi.repository import GLib

        try:
            return question()
        except GLib.Error:
            return default

    @property
    def name(self):
        return self._ask(self.accessible.get_name) or ""

    @property
    def description(self):
        return self._ask(self.accessible.get_description) or ""

    @property
    def role(self):
        return self._ask(self.accessible.get_role_name) or ""

    @property
    def showing(self):
        return self.has_state("SHOWING")

    def has_state(self, state):
        from gi.repository import Atspi

        states = self._ask(self.accessible.get_state_set)
        return bool(states) and states.contains(getattr(Atspi.StateType, state))

    @property
    def children(self):
        count = self._ask(self.accessible.get_child_count, 0)
        found = (self._ask(lambda i=i: self.accessible.get_child_at_index(i)) for i in range(count))
        return [Node(child) for child in found if child is not None]

    @property
    def extents(self):
        """(x, y, width, height) in the window.

        GTK 4.18 leaves out paddings on the way: sizes are right, places are some pixels too far
        to the left and to the top. Not good enough to click at."""
        from gi.repository import Atspi

        box = self._ask(lambda: self.accessible.get_extents(Atspi.CoordType.WINDOW))
        return (box.x, box.y, box.width, box.height) if box else (0, 0, 0, 0)

    def walk(self, showing=False):
        """This node and all below it; with showing, only what is on screen."""
        if showing and not self.showing:
            return
        yield self
        for child in self.children:
            yield from child.walk(showing)

    def search(self, role=None, name=None, showing=True):
        """Yields the nodes of a role (a text) and a name (a text or a compiled pattern)."""
        for node in self.walk(showing):
            if role is not None and node.role != role:
                continue
            if isinstance(name, re.Pattern):
                if not name.search(node.name):
                    continue
            elif name is not None and node.name != name:
                continue
            yield node

    def find_all(self, role=None, name=None, showing=True):
        return list(self.search(role, name, showing))

    def find(self, role=None, name=None, showing=True):
        return next(self.search(role, name, showing), None)

    def wait(self, role=None, name=None, timeout=WAIT):
        return wait_until(lambda: self.find(role, name),
                          lambda: f"no {role or 'node'} named {name!r}; there is:\n{self.dump()}",
                          timeout)

    def activate(self):
        """Does the first action of the node: clicks a button, chooses a menu's item."""
        action = self.accessible.get_action_iface()
        check(action is not None and action.get_n_actions() > 0, f"{self!r} has no action")
        check(action.do_action(0), f"{self!r} refused its action")

    def dump(self, depth=0):
        """What is on screen, for a person."""
        lines = ["  " * depth + repr(self)]
        lines += [child.dump(depth + 1) for child in self.children if child.showing]
        return "\n".join(lines)

    def __repr__(self):
        description = self.description
        return f"{self.role} {self.name!r}" + (f" ({description!r})" if description else "")


# --- The program


class App(Node):
    """The running program as its accessible root, and its process."""

    # The root is no widget and has no states.
    showing = True

    def __init__(self, accessible, process, stderr_path):
        super().__init__(accessible)
        self.process = process
        self.stderr_path = stderr_path

    @property
    def window(self):
        """The X window, once it has the keyboard."""

        def active():
            found = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"],
                                   capture_output=True, text=True, check=False)
            if found.stdout.strip() != str(self.process.pid):
                return None
            return subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True,
                                  check=False).stdout.strip()

        return wait_until(active, "the window has not become the active one")

    @property
    def geometry(self):
        """(x, y, width, height) of the window on the display, its frame included."""
        text = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.window],
                              capture_output=True, text=True, check=True).stdout
        values = dict(line.split("=") for line in text.split())
        return tuple(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    @property
    def size(self):
        return self.geometry[2:]

    @property
    def maximized(self):
        text = subprocess.run(["xprop", "-id", self.window, "_NET_WM_STATE"], capture_output=True,
                              text=True, check=True).stdout
        return "_NET_WM_STATE_MAXIMIZED_VERT" in text and "_NET_WM_STATE_MAXIMIZED_HORZ" in text

    def key(self, *keys):
        """Presses keys as xdotool names them, "ctrl+q"."""
        check(self.window, "no window")
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text):
        check(self.window, "no window")
        subprocess.run(["xdotool", "type", "--clearmodifiers", text], check=True)

    def walk_to(self, role, name, key="Tab", limit=50):
        """Presses a key until a node has the focus, as a user without a pointer must; AT-SPI's
        own way of giving it the focus is not there in GTK 4.18."""

        def focused(other=None):
            node = next((node for node in self.walk(showing=True) if node.has_state("FOCUSED")),
                        None)
            return None if node and other and node.accessible == other.accessible else node

        node = wait_until(focused, "nothing has the focus")
        for _ in range(limit):
            if (node.role, node.name) == (role, name):
                return node
            self.key(key)
            node = wait_until(lambda before=node: focused(before),
                              lambda before=node: f"{key} does not lead on from {before!r}")
        raise Failure(f"{key} does not lead to {role} {name!r}")

    def click_at(self, x, y, button=1):
        """Clicks at a point of the window."""
        subprocess.run(["xdotool", "mousemove", "--window", self.window, str(x), str(y), "click",
                        str(button)], check=True)

    def screenshot(self, path):
        """Writes the window as a PNG, without its frame and with the menus above it, once it has
        come to rest."""
        x, y, width, height = self.geometry
        area = f"{width - 2 * FRAME}x{height - 2 * FRAME}+{x + FRAME}+{y + FRAME}"
        before = [None]

        def at_rest():
            subprocess.run(["import", "-window", "root", "-crop", area, "+repage", "-define",
                            "png:exclude-chunks=date,time", path], check=True)
            with open(path, "rb") as file:
                now = file.read()
            same = now == before[0]
            before[0] = now
            return same

        wait_until(at_rest, "the display does not come to rest")

    def wait_exit(self, timeout=WAIT):
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired as error:
            raise Failure("the program has not ended") from error

    @property
    def stderr(self):
        with open(self.stderr_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def bad_lines(self):
        return [line for line in self.stderr.splitlines() if BAD_LINE.search(line)]


class Session:
    """The folders, settings and programs of one case."""

    def __init__(self, folder, locale="ru_RU.UTF-8"):
        self.folder = folder
        self.apps = []
        self.environment = dict(os.environ)
        self.environment.update(isolated_folders(folder))
        # The buses and their sockets are those of the whole run.
        self.environment["XDG_RUNTIME_DIR"] = os.environ["XDG_RUNTIME_DIR"]
        self.environment.update({
            "LANG": locale,
            "GTK_A11Y": "atspi",
            "GDK_DEBUG": "no-portals",
            "ADW_DISABLE_PORTAL": "1",
            "GSETTINGS_BACKEND": "keyfile",
            "GIO_USE_VFS": "local",
            "G_DEBUG": "fatal-criticals",
        })
        gtk = os.path.join(self.environment["XDG_CONFIG_HOME"], "gtk-4.0")
        os.makedirs(gtk)
        with open(os.path.join(gtk, "settings.ini"), "w", encoding="utf-8") as file:
            file.write(GTK_SETTINGS)

    @property
    def keyfile(self):
        """Where GSettings keeps what the program sets."""
        return os.path.join(self.environment["XDG_CONFIG_HOME"], "glib-2.0", "settings", "keyfile")

    def set(self, **settings):
        """Gives the program settings before it starts; values are GVariant texts."""
        os.makedirs(os.path.dirname(self.keyfile), exist_ok=True)
        with open(self.keyfile, "w", encoding="utf-8") as file:
            file.write("[org/school/Mentoring]\n")
            for key, value in settings.items():
                file.write(f"{key.replace('_', '-')}={value}\n")

    def settings(self):
        """What the program has set so far."""
        if not os.path.exists(self.keyfile):
            return {}
        with open(self.keyfile, encoding="utf-8") as file:
            return dict(line.strip().split("=", 1) for line in file if "=" in line)

    def start(self, *arguments):
        """Starts the program and waits until its window is on the accessibility bus."""
        stderr_path = os.path.join(self.folder, f"stderr-{len(self.apps)}")
        with open(stderr_path, "w", encoding="utf-8") as stderr:
            process = subprocess.Popen([os.environ["MENTORING_BINARY"], *arguments],
                                       env=self.environment, stderr=stderr)
        app = App(None, process, stderr_path)
        self.apps.append(app)

        def appeared():
            check(process.poll() is None,
                  f"the program ended with {process.poll()}:\n{app.stderr}")
            return find_application(process.pid)

        app.accessible = wait_until(appeared, "the program is not on the accessibility bus")
        wait_until(lambda: any(child.showing for child in app.children), "no window is showing")
        check(app.window, "no window")
        return app

    def finish(self):
        """Ends what still runs; returns the bad lines of every program's stderr."""
        bad = []
        for app in self.apps:
            if app.process.poll() is None:
                app.process.kill()
                app.process.wait()
            bad += app.bad_lines()
        return bad


def find_application(pid):
    from gi.repository import Atspi, GLib

    while GLib.MainContext.default().iteration(False):
        pass
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for i in range(desktop.get_child_count()):
        try:
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == pid:
                # Without a cache every question reaches the program, none gets an old answer.
                child.set_cache_mask(Atspi.Cache.NONE)
                return child
        except GLib.Error:
            continue
    return None


# --- Cases


def run_case(case, folder):
    """Returns None or why the case failed."""
    session = Session(folder)
    trouble = None
    try:
        case(session)
    except Exception:
        trouble = traceback.format_exc()
    bad = session.finish()
    if bad:
        trouble = (trouble or "") + "bad lines on stderr:\n" + "\n".join(bad)
    if trouble:
        trouble += "\nstderr:\n" + "".join(app.stderr for app in session.apps)
    return trouble


@contextlib.contextmanager
def window_manager():
    """Without one, no window is active, maximized or resized."""
    manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: subprocess.run(["xdotool", "getactivewindow"], capture_output=True,
                                          check=False).returncode in (0, 1)
                   and "_NET_SUPPORTING_WM_CHECK" in subprocess.run(
                       ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True,
                       text=True, check=False).stdout, "openbox did not start")
        yield
    finally:
        manager.terminate()
        manager.wait()


@contextlib.contextmanager
def accessibility_bus():
    """Started here rather than by the session bus, lest its chatter get into the TAP."""
    places = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib")
    found = [path for place in places
             if os.path.exists(path := os.path.join(place, "at-spi-bus-launcher"))]
    check(found, "at-spi-bus-launcher is not installed")
    launcher = subprocess.Popen([found[0], "--launch-immediately"], stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        launcher.terminate()
        launcher.wait()


@contextlib.contextmanager
def desktop():
    """Inside a session: the window manager, and AT-SPI ready to be asked."""
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    # GTK keeps no cache for AT-SPI; libatspi says so for every program.
    GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)

    with accessibility_bus(), window_manager():
        Atspi.init()
        yield


def main(cases):
    """Runs the cases and prints TAP; the script runs itself again inside a session."""
    if "MENTORING_TEST_FOLDER" not in os.environ:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        sys.exit(run_with_display([sys.executable, *sys.argv]))

    failed = 0
    print(f"1..{len(cases)}", flush=True)
    with desktop():
        for number, case in enumerate(cases, 1):
            folder = os.path.join(os.environ["MENTORING_TEST_FOLDER"], f"case-{number}")
            os.makedirs(folder)
            begun = time.monotonic()
            trouble = run_case(case, folder)
            title = case.__name__.removeprefix("test_").replace("_", " ")
            if trouble:
                failed += 1
                for line in trouble.splitlines():
                    print("# " + line)
            print(f"{'not ok' if trouble else 'ok'} {number} {title}", flush=True)
            print(f"# {time.monotonic() - begun:.1f} s", flush=True)
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    sys.exit(run_with_display(sys.argv[1:]))
