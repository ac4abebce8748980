"""The daily copy, made in the background while the program is used."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop.contacts.backup import make_daily
from desktop.contacts.errors import ContactsError
from desktop.contacts.generations import Generation, Kept


class DailyCopy:
    """Makes today's copy on a thread of its own; `made` and `problem` say what came of it.

    `problem` is a sentence for the user. Whatever nobody expected goes to `on_bug`.
    """

    def __init__(
        self, folder: Path, kept: Kept, now: datetime, on_bug: Callable[[BaseException], object] = lambda _bug: None
    ) -> None:
        self.made: Generation | None = None
        self.problem = ""
        self._folder, self._kept, self._now, self._on_bug = folder, kept, now, on_bug
        self._thread = threading.Thread(target=self._run, name="cardfile-daily-copy", daemon=True)
        self._thread.start()

    @property
    def under_way(self) -> bool:
        return self._thread.is_alive()

    def wait(self) -> None:
        """Wait until the copy is made, or has failed."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self.made = make_daily(self._folder, self._kept, self._now)
        except ContactsError as error:
            self.problem = str(error)
        except Exception as error:
            self._on_bug(error)
