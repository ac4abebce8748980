"""The timer of the user's systemd, with a systemctl that only writes down what it is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.notify.errors import LoginCommandUnfit, LoginStartFailed, TimerRefused
from desktop.notify.timer import timer_is_on, timer_off, timer_on, unit_folder

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is no systemd on this system")
COMMAND = ["/opt/cardfile/cardfile", "notify"]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which the stand-in for systemctl writes what it is told; it links what is enabled."""
    notes = tmp_path / "told"
    notes.touch()
    wants = unit_folder() / "timers.target.wants"
    systemctl(
        tmp_path,
        f'echo "$*" >> "{notes}"\n'
        f'if [ "$2" = enable ]; then mkdir -p "{wants}"; ln -sf "../$4" "{wants}/$4"; fi\n'
        f'if [ "$2" = disable ]; then rm -f "{wants}/$4"; fi\n',
        monkeypatch,
    )
    return notes


def systemctl(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a systemctl of our own before the system's."""
    programs = folder / "programs"
    programs.mkdir()
    (programs / "systemctl").write_text("#!/bin/sh\n" + script)
    (programs / "systemctl").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


def test_the_timer_runs_from_now_on_and_then_no_more(told: Path) -> None:
    assert not timer_is_on()

    assert timer_on(COMMAND)

    assert timer_is_on()
    assert told.read_text().splitlines() == [
        "--user daemon-reload",
        "--user enable --now cardfile-reminders.timer",
    ]
    service = (unit_folder() / "cardfile-reminders.service").read_text()
    assert 'ExecStart=:"/opt/cardfile/cardfile" "notify"' in service
    assert "Persistent=true" in (unit_folder() / "cardfile-reminders.timer").read_text()

    assert timer_off()

    assert not timer_is_on()
    assert told.read_text().splitlines()[2:] == [
        "--user disable --now cardfile-reminders.timer",
        "--user daemon-reload",
    ]
    assert [file for file in unit_folder().rglob("*") if file.is_file()] == []
    assert not timer_off()


def test_without_systemd_the_files_wait_for_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not timer_on(COMMAND)
    assert (unit_folder() / "cardfile-reminders.timer").is_file()
    assert not timer_is_on()
    assert timer_off()


def test_a_systemd_that_refuses_is_told_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    systemctl(tmp_path, 'echo "Failed to connect to bus: No medium found" >&2\nexit 1\n', monkeypatch)

    with pytest.raises(TimerRefused, match=r"did not take the timer \(Failed to connect to bus: No medium found\)"):
        timer_on(COMMAND)
    assert list(unit_folder().iterdir()) == []


def test_a_systemd_that_refuses_is_no_obstacle_to_switching_off(
    told: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    timer_on(COMMAND)
    (tmp_path / "programs" / "systemctl").write_text("#!/bin/sh\nexit 1\n")

    assert timer_off()
    assert not timer_is_on()
    assert [file for file in unit_folder().rglob("*") if file.is_file()] == []


def test_a_command_that_is_no_whole_path_writes_nothing(told: Path) -> None:
    with pytest.raises(LoginCommandUnfit):
        timer_on(["cardfile", "notify"])
    assert not unit_folder().exists()
    assert told.read_text() == ""


def test_a_folder_that_cannot_be_written_is_told_of(told: Path, home: Path) -> None:
    (home / ".config" / "systemd").write_text("a file where the folder should be")

    with pytest.raises(LoginStartFailed):
        timer_on(COMMAND)
    assert told.read_text() == ""
