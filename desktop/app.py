"""Everything the program runs on, built once and handed on: no part fetches it for itself."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from desktop.bug_log import write_bug
from desktop.settings import Settings, SettingsFile, system_region, user_data_folder

if TYPE_CHECKING:
    from desktop.contacts.daily_copy import DailyCopy
    from desktop.contacts.store import Store
    from desktop.reading.workers import ReadingWorkers
    from ocr.model import ReadOptions

Progress = Callable[[int, int], None]
"""Takes how many are done, and of how many."""


@dataclass(frozen=True)
class App:
    """The data folder with what lives in it; store and workers come into being when first asked for.

    `waiting` is called, on whatever thread writes, while it waits for another program that is writing.
    `program` says which of Cardfile's programs this is, for the history: window, command line, reminders.
    `sort_anew` carries through what is left of indexing everybody anew, as after an update, before the store is used;
    without it the store is there at once, and finds who is indexed so far. `copies` says whether today's copy of the
    contacts is made when the store is opened.
    """

    folder: Path
    clock: Callable[[], datetime]
    settings_file: SettingsFile
    waiting: Callable[[], None] = lambda: None
    program: str = ""
    sort_anew: Callable[[Callable[[Progress], None]], None] | None = None
    copies: bool = True
    _replacing: Event = field(default_factory=Event, repr=False)

    @cached_property
    def store(self) -> Store:
        """Open the store, tidy it up and begin today's copy of it; raises ContactsError with the user's sentence."""
        from desktop.contacts.errors import DiskFull, StoreBeingRestored, StoreBusy
        from desktop.contacts.store import Store

        if self._replacing.is_set():
            raise StoreBeingRestored()
        store = Store(self.folder, self.clock, waiting=self.waiting, author=self.program)
        if self.sort_anew is not None and store.index_rebuild.unfinished:
            try:
                self.sort_anew(store.index_rebuild.finish)
            except BaseException:
                store.close()
                raise
        # What is too old can wait for another start.
        with suppress(StoreBusy, DiskFull):
            store.trash.tidy()
        if self.copies:
            _ = self.daily_copy
        return store

    @cached_property
    def daily_copy(self) -> DailyCopy:
        """Make today's copy of the contacts in the background, unless there is one."""
        from desktop.contacts.daily_copy import DailyCopy
        from desktop.contacts.generations import Kept

        wanted = self.settings
        kept = Kept(wanted.backups_daily, wanted.backups_weekly, wanted.backups_monthly)
        return DailyCopy(self.folder, kept, self.clock(), self.record_bug)

    @cached_property
    def workers(self) -> ReadingWorkers:
        """Make the reading workers (their processes start with the first photograph)."""
        from desktop.reading.workers import ReadingWorkers

        return ReadingWorkers(self.settings.workers, on_bug=self.record_bug_text)

    @property
    def settings(self) -> Settings:
        return self.settings_file.current

    def read_options(self, region: str = "", trace: str = "", one_reader: bool = False) -> ReadOptions:
        """Give the options of a reading as the settings say, where nothing else is asked for."""
        from ocr.model import ReadOptions

        return ReadOptions(
            region=region or self.settings.region or system_region(),
            second_reader=self.settings.second_reader and not one_reader,
            trace=trace,
        )

    def record_bug(self, error: BaseException) -> Path:
        """Write an error nobody expected to the log and give the log file."""
        return self.record_bug_text("".join(traceback.format_exception(error)))

    def record_bug_text(self, text: str) -> Path:
        """Write a text to the log and give the log file."""
        return write_bug(self.folder, self.clock(), text)

    def has_store(self) -> bool:
        """Say whether there is a store already: to ask for it would make one."""
        from desktop.contacts.manifest import DATABASE_NAME

        return (self.folder / DATABASE_NAME).exists()

    def copy_begun(self) -> bool:
        """Say whether today's copy was asked for: it is when the store is opened."""
        return "daily_copy" in self.__dict__

    def close(self) -> None:
        """End the workers and close the store."""
        if "workers" in self.__dict__:
            self.workers.close()
        self.close_store()

    def close_store(self) -> None:
        """Close the store alone, as whoever replaces it needs; it is opened anew when it is next asked for."""
        if self.copy_begun():
            self.daily_copy.wait()
        if "store" in self.__dict__:
            self.store.close()
            del self.__dict__["store"]

    @contextmanager
    def without_store(self, let_others_end: Callable[[], None]) -> Iterator[None]:
        """Keep the store closed while it is replaced: whoever asks for it meanwhile gets StoreBeingRestored.

        `let_others_end` waits for who had asked before.
        """
        self._replacing.set()
        try:
            let_others_end()
            self.close_store()
            yield
        finally:
            self._replacing.clear()


def build_app(data_folder: Path | None = None, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> App:
    """Give the program's parts for a data folder, by default the user's own; touches no file yet."""
    folder = (data_folder or user_data_folder()).expanduser().absolute()
    return App(folder, clock, SettingsFile(folder))
