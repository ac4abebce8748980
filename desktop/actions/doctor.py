"""Look at what Cardfile needs and has: what is missing, and how to get it."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from desktop.contacts.errors import ContactsError

OLDEST_PYTHON = (3, 11)
LEAST_FREE_BYTES = 200 * 1024 * 1024
WINDOW_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""System libraries that Qt asks for on Linux, each with its Debian package."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: `remedy` says how to get it where `ok` is false; `needed` whether it must be."""

    subject: str
    ok: bool
    detail: str
    remedy: str = ""
    needed: bool = True


def findings(data_folder: Path) -> list[Finding]:
    """Look at Python, text readers, data folder, window libraries and notifications; changes nothing."""
    return [_python(), *_readers(), *_formats(), *_data(data_folder), *_window(), *_notifications()]


def healthy(found: Iterable[Finding]) -> bool:
    """Say whether everything needed is there."""
    return all(finding.ok or not finding.needed for finding in found)


def _python() -> Finding:
    wanted = ".".join(map(str, OLDEST_PYTHON))
    enough = sys.version_info >= OLDEST_PYTHON
    return Finding("Python", enough, platform.python_version(), f"Cardfile needs Python {wanted} or newer.")


def _readers() -> list[Finding]:
    """One reader is enough to work with; two read better."""
    from ocr import available_readers

    statuses = available_readers()
    usable = any(not status.problem for status in statuses)
    found = []
    for status in statuses:
        languages = f", reads {', '.join(status.languages)}" if status.languages else ""
        detail = f"{status.version}{languages}" if not status.problem else status.problem
        remedy = "brew install tesseract tesseract-lang" if status.problem and platform.system() == "Darwin" else ""
        found.append(Finding(f"Reader {status.name}", not status.problem, detail, remedy, needed=not usable))
    return found


def _formats() -> list[Finding]:
    modules = {"HEIC pictures": "pillow_heif", "PDF pages": "pypdfium2", "QR codes": "zxingcpp", "Pictures": "cv2"}
    missing = [subject for subject, module in modules.items() if importlib.util.find_spec(module) is None]
    if not missing:
        return [Finding("Formats", True, "JPEG, PNG, WebP, TIFF, HEIC, PDF, QR codes")]
    return [Finding("Formats", False, f"cannot open: {', '.join(missing)}", "Set Cardfile up again: make setup")]


def _data(folder: Path) -> list[Finding]:
    there = next(place for place in (folder, *folder.parents) if place.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        remedy = "Change the folder's permissions, or use another folder with --data."
        return [Finding("Data folder", False, f"{folder} cannot be written", remedy)]
    free = shutil.disk_usage(there).free
    found = [Finding("Data folder", True, str(folder) + ("" if folder.exists() else " (made when first needed)"))]
    found.append(Finding("Free space", free >= LEAST_FREE_BYTES, _size(free), "Free some space on this disk."))
    if folder.exists():
        found += [_contacts(folder), _last_copy(folder)]
    return found


def _contacts(folder: Path) -> Finding:
    from desktop.contacts.manifest import DATABASE_NAME
    from desktop.contacts.store import Store

    if not (folder / DATABASE_NAME).exists():
        return Finding("Contacts", True, "none yet")
    try:
        store = Store(folder)
    except ContactsError as error:
        return Finding("Contacts", False, str(error))
    try:
        return Finding("Contacts", True, str(store.count()))
    except ContactsError as error:
        return Finding("Contacts", False, str(error))
    finally:
        store.close()


def _last_copy(folder: Path) -> Finding:
    from desktop.contacts.generations import DAILY, generations

    try:
        made = next((one.made for one in generations(folder) if one.kind == DAILY), None)
    except OSError as error:
        return Finding("Last copy", False, str(error), "Change the folder's permissions.", needed=False)
    detail = f"{made.astimezone():%Y-%m-%d %H:%M}" if made else "none yet (made when there are contacts)"
    return Finding("Last copy", True, detail)


def _window() -> list[Finding]:
    """The window is not needed to scan in a terminal."""
    try:
        found = [Finding("Qt", True, f"PySide6 {version('PySide6-Essentials')}", needed=False)]
    except PackageNotFoundError:
        return [Finding("Qt", False, "PySide6 is missing: no window", "Set Cardfile up again: make setup", False)]
    if platform.system() == "Linux":
        missing = missing_window_packages()
        detail = f"missing: {', '.join(missing)}" if missing else "all there"
        found.append(Finding("Window libraries", not missing, detail, apt_command(missing), needed=False))
        detail = "" if has_display() else "none: the window cannot open from here; cardfile scan can"
        found.append(Finding("Display", has_display(), detail or "there", needed=False))
    return found


def _notifications() -> list[Finding]:
    """Without a service reminders are shown in the window alone; they wait there in any case."""
    from desktop.actions.reminders_by_themselves import is_at_login, is_by_timer
    from desktop.notify.errors import NoNotificationService
    from desktop.notify.notifier import make_notifier

    notifier = make_notifier()
    try:
        found = [Finding("Notifications", True, notifier.reach(), needed=False)]
    except NoNotificationService as error:
        found = [Finding("Notifications", False, str(error), needed=False)]
    finally:
        notifier.close()
    ways = [way for way, on in (("at login", is_at_login()), ("by a timer", is_by_timer())) if on]
    detail = " and ".join(ways) or "only while the window is open; see: cardfile notify --at-login on"
    return [*found, Finding("Reminders", True, detail)]


def missing_window_packages() -> list[str]:
    """Give the Debian packages whose libraries Qt would miss (on Linux; elsewhere it brings them along)."""
    if platform.system() != "Linux":
        return []
    return [package for library, package in WINDOW_LIBRARIES.items() if not _loads(library)]


def has_display() -> bool:
    """Say whether a window could be shown at all."""
    if platform.system() != "Linux":
        return True
    return any(os.environ.get(name) for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))


def apt_command(packages: list[str]) -> str:
    """Give the command that installs Debian packages, or nothing where none is missing."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return f"{'' if root else 'sudo '}apt install {' '.join(packages)}" if packages else ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _size(size: float) -> str:
    for unit in ("bytes", "KB", "MB", "GB"):
        if size < 1024:
            return f"{size:.0f} {unit}"
        size /= 1024
    return f"{size:.1f} TB"
