"""`cardfile notify` as a program of its own: what it shows, and what becomes of a click on it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.terminal import cardfile, command
from tests.notify.bus import PATIENCE, Bus, FakeService
from tests.notify.conftest import StartService
from tests.notify.test_real_service import DUNST_SETTINGS, MISSING, Screen

Start = Callable[..., "subprocess.Popen[str]"]

ALWAYS = {"remind_at": "00:00", "quiet_from": "00:00", "quiet_until": "00:00", "language": "en"}
"""At whatever hour the tests run."""

KAI = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:kai\r\nFN:Kai Otto\r\nN:Otto;Kai;;;\r\nEND:VCARD\r\n"


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Path:
    """A data folder in which one reminder about Kai is due."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.json").write_text(json.dumps(ALWAYS), encoding="utf-8")
    card = tmp_path / "kai.vcf"
    card.write_text(KAI, encoding="utf-8")
    typed(tmp_path, "import", card)
    typed(tmp_path, "remind", "Kai", "Otto", "--of", "send the catalogue", "--when", "today")
    return folder


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program with the bus of a test."""
    started: list[subprocess.Popen[str]] = []

    def start(environment: dict[str, str], *words: str) -> subprocess.Popen[str]:
        home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
        started.append(
            subprocess.Popen(
                [*command(), "--data", str(tmp_path / "data"), "notify", *words],
                env={**os.environ, **home, **environment},
                cwd=Path(__file__).parents[2],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        )
        return started[-1]

    yield start
    for program in started:
        if program.poll() is None:
            program.kill()
        program.communicate(timeout=PATIENCE)


def typed(home: Path, *words: str | Path) -> str:
    ended = cardfile(home, "--data", home / "data", *words)
    assert ended.status == 0, ended.err
    return ended.out + ended.err


def ended(program: subprocess.Popen[str]) -> tuple[int, str]:
    said, _ = program.communicate(timeout=PATIENCE)
    return program.returncode, said


def test_a_click_on_snooze_lets_it_come_tomorrow(
    tmp_path: Path, start: Start, bus: Bus, start_service: StartService
) -> None:
    service = start_service()
    program = start(bus.environment, "--wait", str(PATIENCE))
    shown = service.notified()
    assert (shown["title"], shown["body"]) == ("send the catalogue", "Kai Otto")

    service.press(shown["number"], "snooze")

    assert ended(program) == (0, "1 notification shown.\n")
    assert "Nobody is waiting" in typed(tmp_path, "due")
    assert "send the catalogue" in typed(tmp_path, "due", "--on", "tomorrow")
    assert "put off" in typed(tmp_path, "history", "Kai") or "put off" in typed(tmp_path, "undo", "--list")


def test_it_is_shown_once_by_the_timer_and_by_what_stays(
    tmp_path: Path, start: Start, bus: Bus, start_service: StartService
) -> None:
    service = start_service()
    environment = bus.environment
    staying = start(environment, "--stay")
    shown = service.notified()

    said = [ended(start(environment, "--wait", "0")) for _ in range(2)]
    second = ended(start(environment, "--stay"))

    assert said == [(0, "Nothing new is due.\n")] * 2
    assert second == (0, "Reminders are shown already by another Cardfile that stays.\n")
    service.press(shown["number"], "done")
    wait_for_nothing_due(tmp_path)
    staying.terminate()
    assert ended(staying)[0] == 143


def test_without_a_bus_it_is_said_and_comes_later(start: Start, bus: Bus, start_service: StartService) -> None:
    status, said = ended(start({"DBUS_SESSION_BUS_ADDRESS": ""}, "--wait", "0"))
    assert status == 1
    assert "waits in Cardfile" in said
    assert "Traceback" not in said

    service: FakeService = start_service()
    later = start(bus.environment, "--wait", "0")

    assert service.notified()["title"] == "send the catalogue"
    assert ended(later)[0] == 0


def test_it_loads_no_window_and_little_else(tmp_path: Path, data: Path, bus: Bus, start_service: StartService) -> None:
    service = start_service()
    program = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "desktop", "--data", str(data), "notify", "--wait", "0"],
        env={**os.environ, **bus.environment},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert service.notified()["title"] == "send the catalogue"
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in program.stderr.splitlines()}
    assert {"desktop", "sqlite3", "jeepney"} <= loaded
    assert not loaded & {"PySide6", "numpy", "cv2", "icalendar", "phonenumbers", "argcomplete", "PIL"}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_it_stays_small(start: Start, bus: Bus, start_service: StartService) -> None:
    service = start_service()
    program = start(bus.environment, "--stay")
    assert service.notified()["title"] == "send the catalogue"
    status = Path(f"/proc/{program.pid}/status").read_text(encoding="utf-8")
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    assert peak < 60 * 1024


@pytest.mark.slow
@pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")
@pytest.mark.skipif(shutil.which("dunst") is None, reason="needs dunst")
def test_a_real_click_on_a_real_notification_moves_the_reminder(tmp_path: Path, start: Start, bus: Bus) -> None:
    chooser = tmp_path / "choose-snooze"
    chooser.write_text("#!/bin/sh\nexec grep -m 1 Snooze\n")
    chooser.chmod(0o755)
    settings = tmp_path / "dunstrc"
    settings.write_text(DUNST_SETTINGS.format(chooser=chooser))
    screen = Screen(bus)
    try:
        screen.start("dunst", "-config", str(settings))
        program = start(screen.environment, "--wait", str(PATIENCE * 2))
        left, top, width, height = screen.place("^Dunst$")
        screen.mouse("mousemove", "--sync", str(left + width // 2), str(top + height // 2))
        click_until_ended(screen, program)
        assert ended(program) == (0, "1 notification shown.\n")
    finally:
        screen.end()
    assert "Nobody is waiting" in typed(tmp_path, "due")
    assert "send the catalogue" in typed(tmp_path, "due", "--on", "tomorrow")


def click_until_ended(screen: Screen, program: subprocess.Popen[str]) -> None:
    """A window that has just come up may miss the first click."""
    for _ in range(int(PATIENCE)):
        screen.mouse("click", "1")
        try:
            program.wait(2)
        except subprocess.TimeoutExpired:
            continue
        return


def wait_for_nothing_due(home: Path) -> None:
    for _ in range(int(PATIENCE)):
        if "Nobody is waiting" in typed(home, "due"):
            return
    raise AssertionError("the click was not heard")
