"""Starting at login: the files of each system, read back as that system reads them."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.notify.at_login import at_login_is_on, at_login_off, at_login_on, login_file, this_program
from desktop.notify.errors import LoginCommandUnfit, LoginStartFailed
from desktop.notify.login_files import autostart_entry, launch_agent, startup_script, timer, timer_service

COMMAND = ["/opt/cardfile/cardfile", "notify"]
ODD = ["/opt/my cards/card$file", "--data", 'a "b" \\c\\', "100%", "`x`", "ü;&|", "", "it's", "~", "*"]
validator = pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-validate")
verifier = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")


def test_the_entry_for_free_desktops_is_exactly_this() -> None:
    assert autostart_entry(COMMAND) == (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Version=1.0\n"
        "Name=Cardfile reminders\n"
        "Name[de]=Erinnerungen von Cardfile\n"
        "Comment=Tells you whom to write to, call or congratulate\n"
        "Comment[de]=Sagt, wem zu schreiben, wer anzurufen und wem zu gratulieren ist\n"
        "Exec=/opt/cardfile/cardfile notify\n"
        "Icon=cardfile\n"
        "Terminal=false\n"
        "NoDisplay=true\n"
        "StartupNotify=false\n"
    )


@pytest.mark.parametrize(
    ("part", "written"),
    [
        ("plain-1.0_x/y", "plain-1.0_x/y"),
        ("", '""'),
        ("two words", '"two words"'),
        ('say "yes"', '"say \\\\"yes\\\\""'),
        ("$HOME", '"\\\\$HOME"'),
        ("`date`", '"\\\\`date\\\\`"'),
        ("C:\\x", '"C:\\\\\\\\x"'),
        ("100%", "100%%"),
        ("%f %u", '"%%f %%u"'),
        ("it's", '"it\'s"'),
        ("ü", "ü"),
    ],
)
def test_each_part_of_an_exec_line_is_quoted_by_the_specification(part: str, written: str) -> None:
    assert f"Exec=/x {written}\n" in autostart_entry(["/x", part])


@pytest.mark.skipif(not shutil.which("sh"), reason="needs a shell to read quotes with")
def test_an_exec_line_says_what_was_meant() -> None:
    line = next(line for line in autostart_entry(ODD).splitlines() if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\")  # the escapes of a string
    # What stands in double quotes is read as a shell does, field codes after it.
    read = subprocess.run(["sh", "-c", f"printf '%s\\n' {value}"], capture_output=True, text=True, check=True).stdout
    assert [part.replace("%%", "%") for part in read.splitlines()] == ODD


@validator
@pytest.mark.parametrize("command", [COMMAND, ODD], ids=["plain", "odd"])
def test_the_entry_is_a_valid_one(command: list[str], tmp_path: Path) -> None:
    file = tmp_path / "cardfile-reminders.desktop"
    file.write_text(autostart_entry(command), encoding="utf-8")
    checked = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)

    assert (checked.returncode, checked.stdout) == (0, "")


def test_the_agent_of_macos_says_what_was_meant() -> None:
    read = plistlib.loads(launch_agent(ODD))

    assert read["ProgramArguments"] == ODD
    assert read["Label"] == "example.cardfile.reminders"
    assert read["RunAtLoad"] is True


def test_the_script_of_windows_is_exactly_this() -> None:
    assert startup_script(["C:\\Program Files\\Cardfile\\cardfile.exe", "notify", "--data", "D:\\100%\\"]) == (
        "@echo off\r\n"
        "chcp 65001 >nul\r\n"
        'start "" /min "C:\\Program Files\\Cardfile\\cardfile.exe" "notify" "--data" "D:\\100%%\\\\"\r\n'
    )


def test_the_timer_is_exactly_this() -> None:
    assert timer() == (
        "[Unit]\n"
        "Description=Cardfile looks every 15 minutes for what is due\n"
        "\n"
        "[Timer]\n"
        "OnCalendar=*:0/15\n"
        "Persistent=true\n"
        "\n"
        "[Install]\n"
        "WantedBy=timers.target\n"
    )


def test_the_service_is_exactly_this() -> None:
    assert timer_service([*COMMAND, "--data", 'my "data" 100% $HOME \\']) == (
        "[Unit]\n"
        "Description=Cardfile tells what is due\n"
        "\n"
        "[Service]\n"
        "Type=oneshot\n"
        'ExecStart=:"/opt/cardfile/cardfile" "notify" "--data" "my \\"data\\" 100%% $HOME \\\\"\n'
        "TimeoutStartSec=14min\n"
    )


def complaints(folder: Path, service: str) -> list[str]:
    """Give what systemd says of the timer with this service."""
    (folder / "cardfile-reminders.service").write_text(service, encoding="utf-8")
    (folder / "cardfile-reminders.timer").write_text(timer(), encoding="utf-8")
    checked = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--user", "cardfile-reminders.timer", "cardfile-reminders.service"],
        cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, "XDG_RUNTIME_DIR": str(folder), "SYSTEMD_UNIT_PATH": f"{folder}:"},
    )  # fmt: skip
    return [line for line in checked.stderr.splitlines() if "cardfile" in line.lower()]


@verifier
def test_the_units_are_valid_ones(tmp_path: Path) -> None:
    if not complaints(tmp_path, "[Service]\nExecStart=relative\n"):
        pytest.skip("systemd-analyze sees nothing wrong with anything here")
    program = tmp_path / "my cards" / "card$file 100%"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)

    assert complaints(tmp_path, timer_service([str(program), *ODD[1:]])) == []


@pytest.mark.parametrize("part", ["two\nlines", "\x00", "tab\t", "\x7f", "half \ud800"])
@pytest.mark.parametrize("make", [autostart_entry, launch_agent, startup_script, timer_service])
def test_what_no_file_can_say_is_refused(make: object, part: str) -> None:
    assert callable(make)
    with pytest.raises(LoginCommandUnfit, match="cannot stand in a command"):
        make(["/x", part])
    with pytest.raises(LoginCommandUnfit):
        make([])


def test_what_one_system_cannot_say_is_refused_there() -> None:
    with pytest.raises(LoginCommandUnfit, match="a=b"):
        autostart_entry(["/opt/a=b/cardfile"])
    with pytest.raises(LoginCommandUnfit):
        startup_script(["C:\\x", 'a"b'])
    with pytest.raises(LoginCommandUnfit):
        timer_service(["cardfile", "notify"])


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", ".config/autostart/cardfile-reminders.desktop"),
        ("darwin", "Library/LaunchAgents/example.cardfile.reminders.plist"),
        (
            "win32",
            "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/cardfile-reminders.cmd",
        ),
    ],
)
def test_it_is_switched_on_and_off(home: Path, platform: str, place: str) -> None:
    assert not at_login_is_on(platform)
    assert not at_login_off(platform)

    file = at_login_on(COMMAND, platform)

    assert file == home / place
    assert at_login_is_on(platform)
    assert b"cardfile" in file.read_bytes()
    assert [other.name for other in file.parent.iterdir()] == [file.name]
    at_login_on(["/new/cardfile", "notify"], platform)
    assert b"/new/cardfile" in file.read_bytes()

    assert at_login_off(platform)
    assert not file.exists()
    assert not at_login_is_on(platform)


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", " hidden = TRUE"])
def test_what_the_desktops_own_settings_switched_off_is_off(home: Path, line: str) -> None:
    file = at_login_on(COMMAND, "linux")
    file.write_text(file.read_text() + line + "\n")

    assert not at_login_is_on("linux")
    at_login_on(COMMAND, "linux")
    assert at_login_is_on("linux")


def test_only_a_whole_path_says_where_the_configuration_is() -> None:
    assert login_file("linux", {"HOME": "/h", "XDG_CONFIG_HOME": "/c"}) == Path(
        "/c/autostart/cardfile-reminders.desktop"
    )
    for odd in ("", "relative"):
        file = login_file("linux", {"HOME": "/h", "XDG_CONFIG_HOME": odd})
        assert file == Path("/h/.config/autostart/cardfile-reminders.desktop")


def test_a_place_that_cannot_be_written_is_told_of(home: Path) -> None:
    (home / ".config" / "autostart").write_text("a file where the folder should be")

    with pytest.raises(LoginStartFailed, match="cannot be changed"):
        at_login_on(COMMAND, "linux")
    assert not at_login_is_on("linux")


def test_this_program_can_be_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = subprocess.run([*this_program(), "--version"], capture_output=True, text=True, check=True)
    assert asked.stdout

    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert this_program() == [str(tmp_path / "python"), "-m", "desktop"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert this_program() == [str(tmp_path / "python")]
