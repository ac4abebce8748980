"""The other way than starting at login: a timer of the user's own systemd, which runs the command now and then."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.notify.at_login import NAME, config_folder, remove_file, write_file
from desktop.notify.errors import TimerRefused
from desktop.notify.login_files import timer, timer_service
from desktop.notify.plain_text import one_line

SERVICE, TIMER = f"{NAME}.service", f"{NAME}.timer"
WAITING_SECONDS = 30.0


def unit_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Give the folder of the user's own units."""
    return config_folder(environment) / "systemd" / "user"


def timer_on(command: Sequence[str], environment: Mapping[str, str] = os.environ) -> bool:
    """Write the timer and have systemd run it from now on.

    Gives False where there is no systemctl: the files are written then, and wait for one. The command begins with a
    whole path. Raises LoginStartFailed, LoginCommandUnfit and, with nothing left behind, TimerRefused.
    """
    folder = unit_folder(environment)
    service = timer_service(command)
    write_file(folder / SERVICE, service.encode("utf-8"))
    write_file(folder / TIMER, timer().encode("utf-8"))
    if _systemctl(environment) is None:
        return False
    for words in (("daemon-reload",), ("enable", "--now", TIMER)):
        problem = _tried(environment, *words)
        if problem is not None:
            timer_off(environment)
            raise TimerRefused(reason=problem)
    return True


def timer_off(environment: Mapping[str, str] = os.environ) -> bool:
    """Have systemd forget the timer, remove its files, and say whether there were any; raises LoginStartFailed."""
    folder = unit_folder(environment)
    there = (folder / TIMER).exists() or (folder / SERVICE).exists()
    asked = there and _systemctl(environment) is not None
    if asked:
        _tried(environment, "disable", "--now", TIMER)
    remove_file(folder / "timers.target.wants" / TIMER)
    for name in (TIMER, SERVICE):
        remove_file(folder / name)
    if asked:
        _tried(environment, "daemon-reload")
    return there


def timer_is_on(environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether the timer is there and enabled, which is a link beside it."""
    folder = unit_folder(environment)
    return (folder / TIMER).is_file() and (folder / "timers.target.wants" / TIMER).is_symlink()


def _systemctl(environment: Mapping[str, str]) -> str | None:
    return shutil.which("systemctl", path=environment.get("PATH", os.defpath))


def _tried(environment: Mapping[str, str], *words: str) -> str | None:
    """Tell the user's systemd something and give what it complains of, None where it did it."""
    command = [_systemctl(environment) or "systemctl", "--user", *words]
    try:
        done = subprocess.run(
            command, env=dict(environment), stdin=subprocess.DEVNULL, capture_output=True, check=False,
            timeout=WAITING_SECONDS,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return one_line(str(error), 200)
    said = done.stderr.decode("utf-8", "replace")
    return one_line(said, 200) or f"status {done.returncode}" if done.returncode else None
