"""What the user may set, in one small file of the data folder."""

from __future__ import annotations

import json
import locale
import re
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from desktop.files import write_whole

FILE_NAME = "settings.json"

_COUNTRY = re.compile(r"[a-z]{2,3}[_-]([A-Z]{2})\b")


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices.

    `region` is the user's country (ISO 3166-1 alpha-2) or empty for the system's; `workers` how
    many photographs are read at once (0: by the machine); `theme` system, light or dark;
    `window` what the window wants to remember of its shape, in its own words; of the daily copies of the
    contacts, the last of each of so many days, weeks and months stay (all 0: none is made).
    Reminders come at `remind_at` (wall time), not between `quiet_from` and `quiet_until`; `working_days` are
    numbers from Monday, 1; `birthday_lead` and `event_lead` are days; `follow_up_new` says whether who was kept
    from a card is to be written to on the next working day. What is due is written into `calendar_file` as well.
    `own_addresses` are the e-mail addresses the user writes from, with commas between. `stay_in_tray` says whether
    the program goes on in the system's tray when its window is closed, `knows_tray` that the user was told so.
    """

    region: str = ""
    second_reader: bool = True
    workers: int = 0
    theme: str = "system"
    language: str = ""
    window: str = ""
    backups_daily: int = 7
    backups_weekly: int = 4
    backups_monthly: int = 12
    stay_in_tray: bool = False
    knows_tray: bool = False
    remind_at: str = "09:00"
    quiet_from: str = "20:00"
    quiet_until: str = "08:00"
    working_days: str = "12345"
    birthday_lead: int = 0
    event_lead: int = 21
    follow_up_new: bool = True
    calendar_file: str = ""
    own_addresses: str = ""


class SettingsFile:
    """The settings of one data folder: `current` gives them, `change` writes them."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE_NAME
        self._known: Settings | None = None

    @property
    def current(self) -> Settings:
        """Give the settings as they stand; the defaults where the file is missing or broken."""
        if self._known is None:
            self._known = _as_settings(self._stored())
        return self._known

    def change(self, **values: Any) -> Settings:
        """Change some settings by name and write them; raises OSError."""
        changed = replace(self.current, **values)
        self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # What a newer Cardfile has written beside ours stays.
        content = {**self._stored(), **asdict(changed)}
        write_whole(self.file, json.dumps(content, indent=2, ensure_ascii=False).encode() + b"\n")
        self._known = changed
        return changed

    def _stored(self) -> dict[str, Any]:
        try:
            content = json.loads(self.file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}


def user_data_folder() -> Path:
    """Give the folder where this system keeps a program's data of this user."""
    from platformdirs import user_data_path

    return user_data_path("cardfile", appauthor=False)


def system_region() -> str:
    """Give the country of the system's language (ISO 3166-1 alpha-2), or nothing."""
    match = _COUNTRY.match(locale.getlocale()[0] or "")
    return match[1] if match else ""


def _as_settings(stored: dict[str, Any]) -> Settings:
    """Take what is there and of the right kind; the rest stays as it is by default."""
    default = Settings()
    kinds = {field.name: type(getattr(default, field.name)) for field in fields(Settings)}
    return replace(default, **{name: stored[name] for name, kind in kinds.items() if type(stored.get(name)) is kind})
