"""Everything the program runs on, built once and handed on: no part fetches it for itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from desktop.contacts.store import Store
    from desktop.reading.workers import ReadingWorkers
    from ocr.model import ReadOptions


@dataclass(frozen=True)
class App:
    """The data folder with what lives in it; store and workers come into being when first asked for."""

    folder: Path
    clock: Callable[[], datetime]
    settings_file: SettingsFile

    @cached_property
    def store(self) -> Store:
        """Open the store; raises ContactsError with the sentence for the user."""
        raise NotImplementedError

    @cached_property
    def workers(self) -> ReadingWorkers:
        """Make the reading workers (their processes start with the first photograph)."""
        raise NotImplementedError

    @property
    def settings(self) -> Settings:
        return self.settings_file.current

    def read_options(self, region: str = "", trace: str = "") -> ReadOptions:
        """Give the options of a reading as the settings say."""
        raise NotImplementedError

    def record_bug(self, error: BaseException) -> Path:
        """Write an error nobody expected to the log and give the log file."""
        raise NotImplementedError

    def close(self) -> None:
        """End the workers and close the store."""
        raise NotImplementedError


def build_app(data_folder: Path | None = None) -> App:
    """Give the program's parts for a data folder, by default the user's own; touches no file yet."""
    raise NotImplementedError
