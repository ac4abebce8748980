"""Notifications on a real screen, shown by programs that people use, and pressed with a mouse."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.notify.errors import NoNotificationService
from desktop.notify.freedesktop import FreedesktopNotifier
from desktop.notify.language import language
from desktop.notify.model import NoticeAnswer, NoticeItem, NoticeKind
from desktop.notify.words import notice_for
from tests.notify.bus import PATIENCE, Bus, wait_until
from tests.notify.conftest import MakeNotifier

MISSING = [tool for tool in ("Xvfb", "xdotool", "dbus-daemon") if shutil.which(tool) is None]
pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")]

XFCE = next((str(found) for found in Path("/usr").glob("lib*/**/xfce4/notifyd/xfce4-notifyd")), None)
XFCE_SETTINGS = Path("/usr/share/dbus-1/services/org.xfce.Xfconf.service")
KAI = NoticeItem("keep:1", NoticeKind.KEEP_IN_TOUCH, ("Kai <b>Otto</b>",), days=-120)

DUNST_SETTINGS = """[global]
    follow = none
    mouse_left_click = context
    mouse_middle_click = do_action
    dmenu = {chooser}
"""


class Screen:
    """A screen with a mouse, a bus, and what shows notifications on them."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self._programs: list[subprocess.Popen[bytes]] = []
        read, write = os.pipe()
        self.environment = {**os.environ, **bus.environment, "NO_AT_BRIDGE": "1"}
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", "1000x700x24", pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as told:
            self.environment["DISPLAY"] = f":{told.readline().strip()}"

    def start(self, *command: str, pass_fds: tuple[int, ...] = ()) -> None:
        started = subprocess.Popen(
            command, env=self.environment, pass_fds=pass_fds, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._programs.append(started)

    def mouse(self, *command: str) -> str:
        done = subprocess.run(
            ["xdotool", *command], env=self.environment, capture_output=True, text=True, check=True, timeout=PATIENCE
        )
        return done.stdout

    def place(self, title: str) -> tuple[int, int, int, int]:
        """Wait for a window by its title and give where it is: left, top, width, height."""
        window = self.mouse("search", "--sync", "--onlyvisible", "--name", title).split()[-1]
        told = dict(line.split("=") for line in self.mouse("getwindowgeometry", "--shell", window).splitlines())
        return int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])

    def end(self) -> None:
        for started in reversed(self._programs):
            started.terminate()
            try:
                started.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                started.kill()
                started.wait()


@pytest.fixture
def screen(bus: Bus) -> Iterator[Screen]:
    made = Screen(bus)
    yield made
    made.end()


def reached(notifier: FreedesktopNotifier) -> str:
    def reach() -> str:
        try:
            return notifier.reach()
        except NoNotificationService:
            return ""

    return str(wait_until(reach, "the notification service"))


def pressed(screen: Screen, notifier: FreedesktopNotifier, at: tuple[int, int], button: int) -> list[NoticeAnswer]:
    """Press there until it is answered: a window that has just come up may miss the first click."""
    screen.mouse("mousemove", "--sync", str(at[0]), str(at[1]))

    def press() -> list[NoticeAnswer]:
        assert notifier.waiting, "the notification was closed without an answer"
        screen.mouse("click", str(button))
        return notifier.answers(2.0)

    found: list[NoticeAnswer] = wait_until(press, "an answer")
    return found


@pytest.mark.skipif(XFCE is None or not XFCE_SETTINGS.exists(), reason="needs xfce4-notifyd")
def test_a_click_on_snooze_in_xfce_comes_back(screen: Screen, make_notifier: MakeNotifier) -> None:
    shutil.copy(XFCE_SETTINGS, screen.bus.services)
    screen.start(str(XFCE))
    notifier = make_notifier(screen.environment)
    assert "Xfce Notify Daemon" in reached(notifier)

    notifier.send(notice_for(KAI, language("en")))
    left, top, width, height = screen.place("^xfce4-notifyd$")

    # Three buttons of one width in the last row: Done, Snooze, Open.
    assert width > 100
    assert height > 60
    answers = pressed(screen, notifier, (left + width // 2, top + height - 31), 1)
    assert answers == [NoticeAnswer("keep:1", "snooze")]
    assert notifier.waiting == frozenset()


@pytest.mark.skipif(shutil.which("dunst") is None, reason="needs dunst")
@pytest.mark.parametrize(("button", "answer"), [(1, "snooze"), (2, "")], ids=["from its menu", "on the notification"])
def test_a_click_in_dunst_comes_back(
    screen: Screen, make_notifier: MakeNotifier, home: Path, button: int, answer: str
) -> None:
    chooser = home / "choose-snooze"
    chooser.write_text("#!/bin/sh\nexec grep -m 1 Snooze\n")
    chooser.chmod(0o755)
    settings = home / ".config" / "dunst" / "dunstrc"
    settings.parent.mkdir()
    settings.write_text(DUNST_SETTINGS.format(chooser=chooser))
    screen.start("dunst", "-config", str(settings))
    notifier = make_notifier(screen.environment)
    assert "dunst" in reached(notifier)

    notifier.send(notice_for(KAI, language("en")))
    left, top, width, height = screen.place("^Dunst$")

    assert width > 100
    assert height > 20
    assert pressed(screen, notifier, (left + width // 2, top + height // 2), button) == [NoticeAnswer("keep:1", answer)]
