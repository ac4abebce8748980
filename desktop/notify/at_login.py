"""Start a command at login: by a file in the folder where this system looks for such, which is all there is to it.

macOS and Windows by their documentation; it was not run there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.files import write_whole
from desktop.notify.errors import LoginStartFailed
from desktop.notify.login_files import AGENT, autostart_entry, launch_agent, startup_script

NAME = "cardfile-reminders"
MOST_READ = 64 * 1024
_OFF = ("hidden=true", "x-gnome-autostart-enabled=false")
"""How desktops' own settings switch an entry off without removing it."""


def this_program() -> list[str]:
    """Give the command that starts this Cardfile again, without any arguments."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    beside = Path(sys.executable).with_name("cardfile.exe" if os.name == "nt" else "cardfile")
    return [str(beside)] if beside.is_file() else [sys.executable, "-m", "desktop"]


def login_file(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> Path:
    """Give the file that starts Cardfile at login, whether it is there or not."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    if platform == "darwin":
        return home / "Library" / "LaunchAgents" / f"{AGENT}.plist"
    if platform == "win32":
        roaming = Path(environment.get("APPDATA") or home / "AppData" / "Roaming")
        return roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup" / f"{NAME}.cmd"
    return config_folder(environment) / "autostart" / f"{NAME}.desktop"


def config_folder(environment: Mapping[str, str]) -> Path:
    """Give the folder of the user's configuration; by the XDG Base Directory Specification only a whole path counts."""
    named = Path(environment.get("XDG_CONFIG_HOME", ""))
    return named if named.is_absolute() else Path(environment.get("HOME") or Path.home()) / ".config"


def at_login_on(
    command: Sequence[str], platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> Path:
    """Start the command at every login from the next one on, and give the file that does it.

    Raises LoginStartFailed and LoginCommandUnfit.
    """
    if platform == "darwin":
        content = launch_agent(command)
    elif platform == "win32":
        content = startup_script(command).encode("utf-8")
    else:
        content = autostart_entry(command).encode("utf-8")
    file = login_file(platform, environment)
    write_file(file, content)
    return file


def at_login_off(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Start nothing at login any more and say whether anything was; raises LoginStartFailed."""
    return remove_file(login_file(platform, environment))


def at_login_is_on(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether Cardfile starts at login: the file is there, and no desktop's settings have switched it off."""
    try:
        with login_file(platform, environment).open("rb") as file:
            lines = file.read(MOST_READ).decode("utf-8", "replace").splitlines()
    except OSError:
        return False
    return not any("".join(line.split()).lower() in _OFF for line in lines)


def write_file(file: Path, content: bytes) -> None:
    """Write a file whole, its folders with it; raises LoginStartFailed."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(file, content)
    except OSError as error:
        raise LoginStartFailed(file=file, reason=error.strerror or str(error)) from error


def remove_file(file: Path) -> bool:
    """Remove a file and say whether it was there; raises LoginStartFailed."""
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise LoginStartFailed(file=file, reason=error.strerror or str(error)) from error
    return True
