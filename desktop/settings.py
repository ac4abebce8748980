"""What the user may set, in one small file of the data folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices.

    `region` is the user's country (ISO 3166-1 alpha-2) or empty for the system's; `workers` how
    many photographs are read at once (0: by the machine); `theme` system, light or dark;
    `window` what the window wants to remember of its shape, in its own words.
    """

    region: str = ""
    second_reader: bool = True
    workers: int = 0
    theme: str = "system"
    language: str = ""
    window: str = ""


class SettingsFile:
    """The settings of one data folder: `current` gives them, `change` writes them."""

    def __init__(self, folder: Path) -> None:
        raise NotImplementedError

    @property
    def current(self) -> Settings:
        """Give the settings as they stand; the defaults where the file is missing or broken."""
        raise NotImplementedError

    def change(self, **values: object) -> Settings:
        """Change some settings by name and write them."""
        raise NotImplementedError
