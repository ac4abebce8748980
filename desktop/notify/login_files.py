"""The texts of the files that start a command at login or by the clock, for each system; nothing is written here."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Sequence

from desktop.notify.errors import LoginCommandUnfit

AGENT = "example.cardfile.reminders"
"""The agent's name for launchd; it begins with the bundle's own."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")
"""What has to stand in quotes in an Exec line."""


def autostart_entry(command: Sequence[str]) -> str:
    """Give the desktop entry for the autostart folder.

    By the Desktop Application Autostart Specification and the Desktop Entry Specification, "The Exec key".
    """
    _check(command)
    if "=" in command[0]:
        raise LoginCommandUnfit(part=command[0])
    return f"""[Desktop Entry]
Type=Application
Version=1.0
Name=Cardfile reminders
Name[de]=Erinnerungen von Cardfile
Comment=Tells you whom to write to, call or congratulate
Comment[de]=Sagt, wem zu schreiben, wer anzurufen und wem zu gratulieren ist
Exec={" ".join(_exec_part(part) for part in command)}
Icon=cardfile
Terminal=false
NoDisplay=true
StartupNotify=false
"""


def launch_agent(command: Sequence[str]) -> bytes:
    """Give the property list that has launchd start the command at login, see launchd.plist(5)."""
    _check(command)
    return plistlib.dumps(
        {
            "Label": AGENT,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Background",
            "LimitLoadToSessionType": "Aqua",
        }
    )


def startup_script(command: Sequence[str]) -> str:
    """Give the script for the Startup folder of Windows, which starts the command with its window out of the way."""
    _check(command)
    for part in command:
        if '"' in part:
            raise LoginCommandUnfit(part=part)
    line = " ".join(f'"{_script_part(part)}"' for part in command)
    return f'@echo off\r\nchcp 65001 >nul\r\nstart "" /min {line}\r\n'


def timer_service(command: Sequence[str]) -> str:
    """Give the systemd service that runs the command once, see systemd.service(5), "Command lines"."""
    _check(command)
    if not command[0].startswith("/"):
        raise LoginCommandUnfit(part=command[0])
    line = " ".join(_unit_part(part) for part in command)
    # The colon: no $VARIABLE is filled in. A run that waits for an answer ends before the next is due.
    return f"""[Unit]
Description=Cardfile tells what is due

[Service]
Type=oneshot
ExecStart=:{line}
TimeoutStartSec=14min
"""


def timer() -> str:
    """Give the systemd timer that runs the service every quarter of an hour, and once after a time missed."""
    return """[Unit]
Description=Cardfile looks every 15 minutes for what is due

[Timer]
OnCalendar=*:0/15
Persistent=true

[Install]
WantedBy=timers.target
"""


def _check(command: Sequence[str]) -> None:
    """Refuse what no file of these can say: line breaks and the like, and a command that is none."""
    if not command or not command[0]:
        raise LoginCommandUnfit(part="")
    for part in command:
        if _CONTROL.search(part):
            raise LoginCommandUnfit(part=_CONTROL.sub(" ", part))


def _exec_part(part: str) -> str:
    """Quote one part of an Exec line: first as an argument, then as a string, which doubles each backslash again."""
    if not part or _RESERVED.search(part):
        part = '"' + re.sub(r'(["`$\\])', r"\\\1", part) + '"'
    return part.replace("%", "%%").replace("\\", "\\\\")


def _script_part(part: str) -> str:
    """Quote what stands between quotes in a script: a % begins a variable, a last backslash would quote the quote."""
    ending = len(part) - len(part.rstrip("\\"))
    return part.replace("%", "%%") + "\\" * ending


def _unit_part(part: str) -> str:
    return '"' + part.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"'
